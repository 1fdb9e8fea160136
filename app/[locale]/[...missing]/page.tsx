import { notFound } from 'next/navigation';
import { Missing } from '@/components/site/missing';
import { localeOf } from '@/lib/i18n/locale';
import { malformedPath } from '@/lib/platform/pages';
import { unlistedPage } from '@/lib/seo/metadata';
import { currentShopper } from '@/lib/shopper/server';

export const generateMetadata = unlistedPage('error.missingHeading');

/** Every path without a page, and every one that cannot be read; proxy.ts sets the status. */
export default async function MissingPage({ params }: PageProps<'/[locale]/[...missing]'>) {
  const [shopper, { locale, missing }] = await Promise.all([currentShopper(), params]);
  const file = missing.length === 1 && missing[0]?.includes('.');
  if (file || !localeOf(locale)) notFound();
  return <Missing shopper={shopper} isMalformed={`/${missing.join('/')}` === malformedPath} />;
}
