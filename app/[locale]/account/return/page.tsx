import { redirect } from 'next/navigation';
import { IntentNotFound, IntentReturnCard } from '@/components/connect/intent-return';
import { Shell } from '@/components/site/shell';
import { RefreshOnFocus } from '@/components/ui/refresh-on-focus';
import { arrivalQuery } from '@/lib/connect/arrival';
import { isRead, isSettled, readIntentReturn, shownState } from '@/lib/connect/return';
import { signInPath } from '@/lib/http/return-path';
import { getIntl } from '@/lib/i18n/server';
import { withQuery } from '@/lib/platform/with-query';
import { unlistedPage } from '@/lib/seo/metadata';
import { currentShopper } from '@/lib/shopper/server';

export const generateMetadata = unlistedPage('task.title');

/**
 * Connect returns here from anything but a purchase: shows what Gigs holds now, whatever the
 * address says.
 */
export default async function ReturnPage({ searchParams }: PageProps<'/[locale]/account/return'>) {
  const [{ href }, query, shopper] = await Promise.all([getIntl(), searchParams, currentShopper()]);
  const here = href(
    withQuery('/account/return', new URLSearchParams(arrivalQuery(query, 'intent'))),
  );
  if (!shopper) redirect(href(signInPath(here)));
  const returned = await readIntentReturn(query, shopper);
  return (
    <Shell shopper={shopper} current="my-plans" returnState={shownState(returned.state)}>
      <RefreshOnFocus
        owner={shopper.email}
        complete={isRead(returned)}
        settled={isSettled(returned)}
      >
        {returned.state === 'not-found' ? (
          <IntentNotFound />
        ) : (
          <IntentReturnCard returned={returned} here={here} />
        )}
      </RefreshOnFocus>
    </Shell>
  );
}
