import { EarlyEntries } from '@/components/ui/early-entries';
import { pageAddress } from '@/lib/http/page-address';
import { getIntl } from '@/lib/i18n/server';
import { env } from '@/lib/platform/env';
import type { Shopper } from '@/lib/shopper/server';
import { CookieNotice } from './cookie-notice';
import { CountrySwitch } from './country-switch';
import { LanguageSwitch } from './language-switch';
import { LegalLinks } from './legal-links';
import { SiteHeader } from './site-header';

type Props = {
  shopper: Shopper | null;
  current?: 'plans' | 'my-plans' | 'my-sims';
  /** The state of a checkout, for pages that show one. */
  checkoutState?: string;
  /** The form whose fields survive a change of language. */
  form?: string | undefined;
  /** The page's own address, for the page that proxy.ts does not tell it. */
  here?: string;
  /** The state of a change made in Connect, for the page that shows it. */
  returnState?: string;
  children: React.ReactNode;
};

/** The frame of every page: skip link, header, main region, footer. */
export async function Shell(props: Props) {
  const { shopper, current, checkoutState, returnState, form, children } = props;
  const { t, href } = await getIntl();
  const here = props.here ?? (await pageAddress(href('/')));
  const { SUPPORT_EMAIL, STORE_NAME } = env();
  return (
    <>
      {/* Under the header's no-referrer, forms would send `Origin: null` and every action be refused. */}
      {(checkoutState || returnState) && <meta name="referrer" content="same-origin" />}
      <EarlyEntries />
      <a href="#content" className="skip-link">
        {t('site.skip')}
      </a>
      <SiteHeader shopper={shopper} current={current} here={here} />
      <main
        id="content"
        tabIndex={-1}
        data-checkout-state={checkoutState}
        data-return-state={returnState}
        className="mx-auto w-full max-w-6xl grow px-4 py-8 outline-none sm:px-6 sm:py-12"
      >
        <CookieNotice>
          <p role="status" className="mb-6 rounded-xl bg-warn-soft px-4 py-3 text-warn">
            {t('site.noCookies')}
          </p>
        </CookieNotice>
        {children}
      </main>
      <footer className="no-print border-line border-t">
        <div className="mx-auto flex w-full max-w-6xl flex-wrap items-center justify-between gap-x-8 gap-y-2 px-4 py-6 text-muted text-sm sm:px-6">
          <p>{`${STORE_NAME} · ${t('site.secured')}`}</p>
          <LanguageSwitch form={form} here={here} />
          <CountrySwitch here={here} />
          {SUPPORT_EMAIL && (
            <p>
              <span>{t('site.help')}</span>{' '}
              <a href={`mailto:${SUPPORT_EMAIL}`} className="link inline-block py-1">
                {t('site.helpBy', { email: SUPPORT_EMAIL })}
              </a>
            </p>
          )}
          <LegalLinks />
        </div>
      </footer>
    </>
  );
}
