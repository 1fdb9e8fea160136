import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Missing } from '@/components/site/missing';
import { localeOf } from '@/lib/i18n/locale';
import { getIntl } from '@/lib/i18n/server';
import { malformedPath } from '@/lib/platform/pages';
import { unlistedMetadata } from '@/lib/seo/metadata';
import { currentShopper } from '@/lib/shopper/server';

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await getIntl();
  return unlistedMetadata(t('error.missingHeading'));
}

/** Every path without a page, and every one that cannot be read; proxy.ts sets the status. */
export default async function MissingPage({ params }: PageProps<'/[locale]/[...missing]'>) {
  const [shopper, { locale, missing }] = await Promise.all([currentShopper(), params]);
  const file = missing.length === 1 && missing[0]?.includes('.');
  if (file || !localeOf(locale)) notFound();
  return <Missing shopper={shopper} isMalformed={`/${missing.join('/')}` === malformedPath} />;
}
