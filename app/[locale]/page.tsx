import type { Metadata } from 'next';
import { Store } from '@/components/store/store-page';
import { languagesAtBuild } from '@/lib/catalog/at-build';
import { nothingChosen } from '@/lib/checkout/choice';
import { storeMetadata } from '@/lib/seo/metadata';

export const revalidate = 60;

export async function generateStaticParams() {
  return (await languagesAtBuild()).map((locale) => ({ locale }));
}

export function generateMetadata(): Promise<Metadata> {
  return storeMetadata();
}

/** The store for a signed-out visitor without a choice. */
export default function StorePage() {
  return <Store shopper={null} choice={nothingChosen} kept={null} query={{}} problem={null} />;
}
