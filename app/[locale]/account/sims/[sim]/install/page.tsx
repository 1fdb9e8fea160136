import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { KeepFresh } from '@/components/account/keep-fresh';
import { InstallGuide } from '@/components/install/install-guide';
import { InstallNotice } from '@/components/install/install-notice';
import { Shell } from '@/components/site/shell';
import { versionOf } from '@/lib/account/version';
import { readStatusMark, redirectWithStatus } from '@/lib/http/late-status';
import { signInPath } from '@/lib/http/return-path';
import { getIntl } from '@/lib/i18n/server';
import { readInstallation } from '@/lib/shopper/esim/install';
import { platformOf } from '@/lib/shopper/esim/platform';
import { currentShopper } from '@/lib/shopper/server';

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await getIntl();
  return { title: t('install.title'), robots: { index: false } };
}

/** How to put one of the shopper's eSIMs on a device. One answer for every SIM that is not theirs. */
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

  const late = readStatusMark(query.answer, path);
  const found = late ? null : await readInstallation(shopper, sim);
  if (found && !found.ok) {
    redirectWithStatus(found.error === 'not-found' ? 404 : 503, path, { show: query.show });
  }
  return (
    <Shell shopper={shopper} current="my-sims">
      {/* Under the header's no-referrer, forms would send `Origin: null` and every action be refused. */}
      <meta name="referrer" content="same-origin" />
      <KeepFresh of="session" version={versionOf(shopper, [])} />
      {found?.value.state === 'ready' ? (
        <InstallGuide
          {...found.value}
          path={path}
          codeShown={query.show === 'code'}
          platform={platformOf(requestHeaders.get('user-agent'))}
        />
      ) : (
        <InstallNotice
          state={found?.value.state ?? (late === 404 ? 'not-found' : 'unavailable')}
          sim={found?.value.sim ?? null}
          path={path}
        />
      )}
    </Shell>
  );
}
