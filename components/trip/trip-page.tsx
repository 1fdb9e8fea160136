import { DestinationMissing } from '@/components/destination/destination-missing';
import { DownPage } from '@/components/site/down-page';
import { Shell } from '@/components/site/shell';
import { shownDestinations } from '@/lib/catalog/destinations/server';
import { failureStatus, outageAt } from '@/lib/catalog/outage';
import { listPlans } from '@/lib/catalog/server';
import { adviseTrip } from '@/lib/catalog/trip';
import { readTrip } from '@/lib/catalog/trip-query';
import { readStatusMark, redirectWithStatus } from '@/lib/http/late-status';
import { getIntl } from '@/lib/i18n/server';
import { env } from '@/lib/platform/settings/env';
import type { Shopper } from '@/lib/shopper/server';
import { TripForm } from './trip-form';
import { TripResult } from './trip-result';

type Props = {
  shopper: Shopper | null;
  query: Record<string, string | string[] | undefined>;
};

/** Asks where, how long and how much, and answers with the plans that do, and why. */
export async function TripPage({ shopper, query }: Props) {
  const { t, locale, href } = await getIntl();
  const path = href('/trip');
  const late = readStatusMark(query.answer, path);
  const outage = outageAt(late);
  if (outage) {
    return <DownPage shopper={shopper} subject="store" retry={path} outage={outage} />;
  }
  const plans = await listPlans(locale);
  if (!plans.ok) redirectWithStatus(failureStatus(plans.error), path);
  const all = shownDestinations(plans.value);
  if (!all) {
    if (late !== 404) redirectWithStatus(404, path);
    return (
      <Shell shopper={shopper}>
        <DestinationMissing near={[]} />
      </Shell>
    );
  }
  const asked = readTrip(query, locale, env().TRIP_USE);
  return (
    <Shell shopper={shopper}>
      <header className="hero">
        <h1>{t('trip.title')}</h1>
        <div>{t('trip.lead')}</div>
      </header>
      <div className="grid items-start gap-8 lg:grid-cols-[minmax(0,1fr)_22rem]">
        {asked.trip && (
          <TripResult trip={asked.trip} advice={adviseTrip(plans.value, asked.trip)} />
        )}
        <TripForm asked={asked} all={all} use={env().TRIP_USE} />
      </div>
    </Shell>
  );
}
