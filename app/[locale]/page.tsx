import { Store } from '@/components/checkout/store';
import { nothingChosen } from '@/lib/checkout/choice';

export const revalidate = 60;

/** Rendered on the first request, not at build time: the build needs neither Gigs nor settings. */
export function generateStaticParams() {
  return [];
}

/** The store as a signed-out visitor without a choice sees it. */
export default function StorePage() {
  return <Store shopper={null} choice={nothingChosen} problem={null} />;
}
