import { signOutAction } from '@/lib/auth/action';
import type { Shopper } from '@/lib/auth/shopper';
import { env } from '@/lib/env';
import { getIntl } from '@/lib/i18n/server';

type Props = { shopper: Shopper | null; current?: string | undefined };

const item =
  'inline-flex min-h-11 items-center whitespace-nowrap rounded-lg px-3 font-medium text-sm hover:bg-sunken aria-[current=page]:text-accent aria-[current=page]:underline aria-[current=page]:decoration-2 aria-[current=page]:underline-offset-8';

/** The brand, the way to one's own plans and SIMs, and in or out. */
export async function SiteHeader({ shopper, current }: Props) {
  const { t } = await getIntl();
  const links = [
    { id: 'plans', href: '/', label: t('site.plans') },
    ...(shopper
      ? [
          { id: 'my-plans', href: '/account/plans', label: t('site.myPlans') },
          { id: 'my-sims', href: '/account/sims', label: t('site.mySims') },
        ]
      : []),
  ];
  return (
    <header className="no-print border-line border-b bg-surface">
      <div className="mx-auto flex w-full max-w-6xl flex-wrap items-center gap-x-6 px-4 py-2 sm:px-6">
        <a
          href="/"
          className="inline-flex min-h-11 items-center gap-2 font-bold text-lg tracking-tight"
        >
          <span aria-hidden="true" className="size-4 rounded-full border-4 border-accent" />
          {env().STORE_NAME}
        </a>
        <nav
          aria-label={t('site.navigation')}
          className={`-mx-3 flex flex-wrap sm:mx-0 ${shopper ? 'order-last w-full sm:order-none sm:w-auto' : ''}`}
        >
          {links.map(({ id, href, label }) => (
            <a
              key={id}
              href={href}
              className={item}
              aria-current={id === current ? 'page' : undefined}
            >
              {label}
            </a>
          ))}
        </nav>
        <div className="-mr-3 ml-auto flex min-w-0 items-center gap-3">
          {shopper ? (
            <form action={signOutAction} className="flex min-w-0 items-center gap-2">
              <span className="hidden max-w-56 truncate text-muted text-sm md:inline">
                <span className="sr-only">{t('site.signedInAs', { email: shopper.email })}</span>
                <span aria-hidden="true">{shopper.email}</span>
              </span>
              <button type="submit" className={`${item} cursor-pointer`}>
                {t('site.signOut')}
              </button>
            </form>
          ) : (
            <a href="/sign-in" className={item}>
              {t('site.signIn')}
            </a>
          )}
        </div>
      </div>
    </header>
  );
}
