import type { Metadata } from 'next';
import { TripPage, tripMetadata } from '@/components/trip/trip-page';
import { currentShopper } from '@/lib/shopper/server';

export function generateMetadata(): Promise<Metadata> {
  return tripMetadata();
}

/** Plans for a trip: where, how long, how much. */
export default async function Page({ searchParams }: PageProps<'/[locale]/trip'>) {
  return <TripPage shopper={await currentShopper()} query={await searchParams} />;
}
