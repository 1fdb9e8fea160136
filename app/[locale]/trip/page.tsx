import type { Metadata } from 'next';
import { TripPage } from '@/components/trip/trip-page';
import { shownDestinations } from '@/lib/catalog/destinations/server';
import { listPlans } from '@/lib/catalog/server';
import { getIntl } from '@/lib/i18n/server';
import { pageMetadata, unlistedMetadata } from '@/lib/seo/metadata';
import { currentShopper } from '@/lib/shopper/server';

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await getIntl();
  const plans = await listPlans();
  if (!plans.ok || !shownDestinations(plans.value)) return unlistedMetadata(t('trip.title'));
  return pageMetadata({
    path: '/trip',
    title: t('trip.title'),
    description: t('trip.description'),
  });
}

/** Plans for a trip: where, how long, how much. */
export default async function Page({ searchParams }: PageProps<'/[locale]/trip'>) {
  return <TripPage shopper={await currentShopper()} query={await searchParams} />;
}
