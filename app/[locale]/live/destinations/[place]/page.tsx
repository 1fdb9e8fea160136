import type { Metadata } from 'next';
import { DestinationPage, destinationMetadata } from '@/components/destination/destination-page';
import { readAppMode } from '@/lib/http/app-mode';
import { currentShopper } from '@/lib/shopper/server';

export const dynamic = 'force-dynamic';

type Props = PageProps<'/[locale]/live/destinations/[place]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return destinationMetadata({ segment: (await params).place, shopper: await currentShopper() });
}

/** A country or region, for a shopper, inside an app, or while something is wrong. */
export default async function LiveDestinationPage({ params, searchParams }: Props) {
  const { answer } = await searchParams;
  return (
    <DestinationPage
      segment={(await params).place}
      shopper={await currentShopper()}
      app={await readAppMode()}
      answer={answer}
    />
  );
}
