import type { Metadata } from 'next';
import { DestinationsPage, destinationsMetadata } from '@/components/destination/destinations-page';
import { languagesAtBuild } from '@/lib/catalog/at-build';

export const revalidate = 60;

export async function generateStaticParams() {
  return (await languagesAtBuild()).map((locale) => ({ locale }));
}

export function generateMetadata(): Promise<Metadata> {
  return destinationsMetadata(null);
}

/** Every destination, for a signed-out visitor. */
export default function SharedDestinationsPage() {
  return <DestinationsPage shopper={null} />;
}
