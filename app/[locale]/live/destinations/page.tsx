import type { Metadata } from 'next';
import { DestinationsPage, destinationsMetadata } from '@/components/destination/destinations-page';
import { readAppMode } from '@/lib/http/app-mode';
import { currentShopper } from '@/lib/shopper/server';

export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  return destinationsMetadata(await currentShopper());
}

/** Every destination, for a shopper, a search, inside an app, or while something is wrong. */
export default async function LiveDestinationsPage({
  searchParams,
}: PageProps<'/[locale]/live/destinations'>) {
  return (
    <DestinationsPage
      shopper={await currentShopper()}
      app={await readAppMode()}
      query={await searchParams}
    />
  );
}
