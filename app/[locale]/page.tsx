import type { Metadata } from 'next';
import { Store } from '@/components/store/store-page';
import { nothingChosen } from '@/lib/checkout/choice';
import { storeMetadata } from '@/lib/seo/metadata';

export const revalidate = 60;

/** Rendered on the first request, not at build time: the build needs neither Gigs nor settings. */
export function generateStaticParams() {
  return [];
}

export function generateMetadata(): Promise<Metadata> {
  return storeMetadata();
}

/** The store for a signed-out visitor without a choice. */
export default function StorePage() {
  return <Store shopper={null} choice={nothingChosen} kept={null} query={{}} problem={null} />;
}
