import { LocaleField } from '@/components/ui/locale-field';
import { brandFileUrl } from '@/lib/brand/files';
import { getIntl } from '@/lib/i18n/server';
import { env } from '@/lib/platform/settings/env';
import type { Shopper } from '@/lib/shopper/server';

type Props = { shopper: Shopper | null; current?: string | undefined; here: string };

/** Brand, navigation, and sign-in or sign-out. */
export async function SiteHeader({ shopper, current, here }: Props) {
  const { t, href } = await getIntl();
  const links = [
    { id: 'plans', href: href('/'), label: t('site.plans') },
    ...(shopper
      ? [
          { id: 'my-plans', href: href('/account/plans'), label: t('site.myPlans') },
          { id: 'my-sims', href: href('/account/sims'), label: t('site.mySims') },
        ]
      : []),
  ];
  const signIn =
    here === href('/') ? href('/sign-in') : href(`/sign-in?${new URLSearchParams({ from: here })}`);
  return (
    <header className="no-print site-header">
      <Brand home={href('/')} />
      <nav
        aria-label={t('site.navigation')}
        className={`-mx-3 flex flex-wrap sm:mx-0 ${shopper ? 'order-last w-full sm:order-none sm:w-auto' : ''}`}
      >
        {links.map(({ id, href: to, label }) => (
          <a
            key={id}
            href={to}
            className="nav-link"
            aria-current={id === current ? 'page' : undefined}
          >
            {label}
          </a>
        ))}
      </nav>
      {shopper ? (
        <form method="post" action="/api/auth/sign-out" className="sign-out">
          <LocaleField />
          <span className="hidden max-w-56 truncate text-muted text-sm md:inline">
            <span className="sr-only">{t('site.signedInAs', { email: shopper.email })}</span>
            <span aria-hidden="true">{shopper.email}</span>
          </span>
          <button type="submit" className="nav-link">
            {t('site.signOut')}
          </button>
        </form>
      ) : (
        <a href={signIn} className="nav-link sign-in-link">
          {t('site.signIn')}
        </a>
      )}
    </header>
  );
}

function Brand({ home }: { home: string }) {
  const { STORE_NAME, STORE_LOGO } = env();
  const logo = brandFileUrl('logo.svg') ?? STORE_LOGO;
  const dark = brandFileUrl('logo-dark.svg');
  if (!logo) {
    return (
      <a href={home} className="site-name site-mark">
        {STORE_NAME}
      </a>
    );
  }
  return (
    <a href={home} className="site-name">
      <picture>
        {dark && <source srcSet={dark} media="(prefers-color-scheme: dark)" />}
        <img src={logo} alt={STORE_NAME} className="h-8 w-auto max-w-48" />
      </picture>
    </a>
  );
}
