import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { InstallGuide } from '@/components/install/install-guide';
import { InstallNotice } from '@/components/install/install-notice';
import { Shell } from '@/components/site/shell';
import { RefreshOnFocus } from '@/components/ui/refresh-on-focus';
import { idInSegment } from '@/lib/gigs/id';
import { readAppMode } from '@/lib/http/app-mode';
import { signInPath } from '@/lib/http/return-path';
import { getIntl } from '@/lib/i18n/server';
import { unlistedPage } from '@/lib/seo/metadata';
import { readInstallation } from '@/lib/shopper/esim/install';
import { platformOf } from '@/lib/shopper/esim/platform';
import { currentShopper } from '@/lib/shopper/server';

export const generateMetadata = unlistedPage('install.title');

/** How to install one of the shopper's eSIMs; any SIM that is not theirs is "not found". */
export default async function InstallPage({
  params,
  searchParams,
}: PageProps<'/[locale]/account/sims/[sim]/install'>) {
  const [{ href }, { sim }, query, shopper, requestHeaders] = await Promise.all([
    getIntl(),
    params,
    searchParams,
    currentShopper(),
    headers(),
  ]);
  const path = href(`/account/sims/${sim}/install`);
  if (!shopper) redirect(href(signInPath(path)));
  const found = await readInstallation(shopper, idInSegment(sim));
  const installation = found.ok ? found.value : { state: found.error, sim: null };
  return (
    <Shell shopper={shopper} current="my-sims">
      {/* Under the header's no-referrer, forms would send `Origin: null` and every action be refused. */}
      <meta name="referrer" content="same-origin" />
      <RefreshOnFocus owner={shopper.email} complete={found.ok || found.error === 'not-found'}>
        {installation.state === 'ready' ? (
          <InstallGuide
            {...installation}
            path={path}
            codeShown={query.show === 'code'}
            platform={platformOf(requestHeaders.get('user-agent'))}
            inApp={(await readAppMode()) !== null}
          />
        ) : (
          <InstallNotice {...installation} path={path} />
        )}
      </RefreshOnFocus>
    </Shell>
  );
}
