import type { Metadata } from 'next';
import { DestinationPage, destinationMetadata } from '@/components/destination/destination-page';

export const revalidate = 60;

/** None at build: which there are depends on the catalogue. */
export function generateStaticParams() {
  return [];
}

type Props = PageProps<'/[locale]/destinations/[place]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return destinationMetadata({ segment: (await params).place, shopper: null });
}

/** A country or region, for a signed-out visitor. */
export default async function SharedDestinationPage({ params }: Props) {
  return <DestinationPage segment={(await params).place} shopper={null} />;
}
