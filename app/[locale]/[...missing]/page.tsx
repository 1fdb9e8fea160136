import { SearchX } from 'lucide-react';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Notice } from '@/components/site/notice';
import { Shell } from '@/components/site/shell';
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
  const [{ t, href }, shopper, { locale, missing }] = await Promise.all([
    getIntl(),
    currentShopper(),
    params,
  ]);
  const file = missing.length === 1 && missing[0]?.includes('.');
  if (file || !localeOf(locale)) notFound();
  const isMalformed = `/${missing.join('/')}` === malformedPath;
  const heading = t(isMalformed ? 'error.malformedHeading' : 'error.missingHeading');
  return (
    <Shell shopper={shopper}>
      <Notice icon={SearchX} heading={heading} text={t('error.missingText')}>
        <a href={href('/')} className="button button-primary">
          {t('error.toStore')}
        </a>
      </Notice>
    </Shell>
  );
}
