import { EarlyEntries } from '@/components/ui/early-entries';
import { type AppMode, readAppMode } from '@/lib/http/app-mode';
import { pageAddress } from '@/lib/http/page-address';
import { getIntl } from '@/lib/i18n/server';
import type { Shopper } from '@/lib/shopper/server';
import { AppBar, AppEnd } from './app-frame';
import { CookieNotice } from './cookie-notice';
import { SiteFooter } from './site-footer';
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
  /** Whether that page is shown inside an app; any other page finds out. */
  app?: AppMode | null | undefined;
  /** The state of a change made in Connect, for the page that shows it. */
  returnState?: string;
  children: React.ReactNode;
};

/** The frame of every page: skip link, header, main region, footer. */
export async function Shell(props: Props) {
  const { shopper, current, checkoutState, returnState, form, children } = props;
  const { t, href } = await getIntl();
  const here = props.here ?? (await pageAddress(href('/')));
  const app = props.here === undefined ? await readAppMode() : props.app;
  return (
    <>
      {/* Under the header's no-referrer, forms would send `Origin: null` and every action be refused. */}
      {(checkoutState || returnState) && <meta name="referrer" content="same-origin" />}
      <EarlyEntries />
      <a href="#content" className="skip-link">
        {t('site.skip')}
      </a>
      {app ? <AppBar app={app} /> : <SiteHeader shopper={shopper} current={current} here={here} />}
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
      {app ? <AppEnd shopper={shopper} /> : <SiteFooter form={form} here={here} />}
    </>
  );
}
