import { redirect } from 'next/navigation';
import { SwitchAccount } from '@/components/sign-in/switch-account';
import { Shell } from '@/components/site/shell';
import { getIntl } from '@/lib/i18n/server';
import { unlistedPage } from '@/lib/seo/metadata';
import { currentShopper } from '@/lib/shopper/server';
import { waitingIdentity } from '@/lib/shopper/sign-in/cookies';

export const generateMetadata = unlistedPage('signIn.switchHeading');

/** Asks whether somebody who arrived from the brand's site or app is to be signed in here. */
export default async function SwitchPage() {
  const [{ href }, shopper, waiting] = await Promise.all([
    getIntl(),
    currentShopper(),
    waitingIdentity.read(),
  ]);
  if (!waiting) redirect(href('/'));
  if (shopper?.email === waiting.email) redirect(waiting.next);
  return (
    <Shell shopper={shopper}>
      <SwitchAccount
        current={shopper?.email ?? null}
        arriving={waiting.email}
        next={waiting.next}
      />
    </Shell>
  );
}
