import { LocaleField } from '@/components/ui/locale-field';
import type { AppMode } from '@/lib/http/app-mode';
import { getIntl } from '@/lib/i18n/server';
import { env } from '@/lib/platform/settings/env';
import type { Shopper } from '@/lib/shopper/server';
import { LegalLinks } from './legal-links';

/**
 * Room for what a phone puts over a page, here alone: other pages are not drawn below it. And no
 * button to print, which does nothing inside an app.
 */
const appStyles = `
.app-bar{padding-top:env(safe-area-inset-top)}
.app-end{padding-bottom:env(safe-area-inset-bottom)}
body{padding-inline:env(safe-area-inset-left) env(safe-area-inset-right)}
@media (width < 64rem){.order-bar{padding-bottom:max(.75rem,env(safe-area-inset-bottom))}}
.options:popover-open{padding-bottom:max(1rem,env(safe-area-inset-bottom));padding-inline:max(1rem,env(safe-area-inset-left)) max(1rem,env(safe-area-inset-right))}
.options-done{bottom:env(safe-area-inset-bottom)}
.print-button{display:none}`;

/** In place of the header, inside an app: what this is, and the way back. */
export async function AppBar({ app }: { app: AppMode }) {
  const { t, href } = await getIntl();
  return (
    <>
      <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
      <style>{appStyles}</style>
      <header className="app-bar no-print border-line border-b bg-surface">
        <div className="mx-auto flex w-full max-w-6xl items-center justify-between gap-3 px-4 sm:px-6">
          <a href={href('/')} className="inline-flex min-h-11 items-center font-bold">
            {env().STORE_NAME}
          </a>
          <a href={app.back ?? href('/')} className="nav-link">
            {t('app.done')}
          </a>
        </div>
      </header>
    </>
  );
}

type AppEndProps = { shopper: Shopper | null };

/** In place of the footer: a shopper's own pages, what the law asks for, and the way out. */
export async function AppEnd({ shopper }: AppEndProps) {
  const { t, href } = await getIntl();
  const links: [string, string][] = shopper
    ? [
        [href('/account/plans'), t('site.myPlans')],
        [href('/account/sims'), t('site.mySims')],
      ]
    : [[href('/sign-in'), t('site.signIn')]];
  return (
    <footer className="app-end no-print border-line border-t">
      <div className="mx-auto flex w-full max-w-6xl flex-wrap items-center gap-x-6 px-4 py-3 text-muted text-sm sm:px-6">
        {links.map(([to, label]) => (
          <a key={to} href={to} className="link inline-flex min-h-11 items-center">
            {label}
          </a>
        ))}
        {shopper && (
          <form method="post" action="/api/auth/sign-out">
            <LocaleField />
            <button type="submit" className="link min-h-11 cursor-pointer">
              {t('site.signOut')}
            </button>
          </form>
        )}
        <a href={href('/?app=0')} className="link inline-flex min-h-11 items-center">
          {t('app.leave')}
        </a>
        <LegalLinks />
      </div>
    </footer>
  );
}
