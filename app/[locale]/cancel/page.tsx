import type { Metadata } from 'next';
import { DeclarationPage } from '@/components/legal/declaration-page';
import { getIntl } from '@/lib/i18n/server';
import { unlistedMetadata } from '@/lib/seo/metadata';

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await getIntl();
  return unlistedMetadata(t('legal.cancelHeading'));
}

/** Cancelling a contract without signing in. */
export default async function CancelPage({ searchParams }: PageProps<'/[locale]/cancel'>) {
  return <DeclarationPage kind="cancel" query={await searchParams} />;
}
