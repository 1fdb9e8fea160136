import type { Metadata } from 'next';
import { BrandPreview } from '@/components/brand-preview/brand-preview';
import { Missing } from '@/components/site/missing';
import { env } from '@/lib/platform/settings/env';
import { unlistedMetadata } from '@/lib/seo/metadata';
import { currentShopper } from '@/lib/shopper/server';

export function generateMetadata(): Metadata {
  return unlistedMetadata('Brand preview');
}

/** What the brand makes of the store's parts; not for shoppers. */
export default async function BrandPreviewPage() {
  const shopper = await currentShopper();
  return env().BRAND_PREVIEW ? <BrandPreview shopper={shopper} /> : <Missing shopper={shopper} />;
}
