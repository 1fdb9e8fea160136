import type { Metadata } from 'next';
import { PhonesPage } from '@/components/phones/phones-page';
import { getIntl } from '@/lib/i18n/server';
import { pageMetadata } from '@/lib/seo/metadata';
import { currentShopper } from '@/lib/shopper/server';

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await getIntl();
  return pageMetadata({
    path: '/phones',
    title: t('phones.title'),
    description: t('phones.description'),
  });
}

/** Whether a phone works, by brand and model. */
export default async function Page({ searchParams }: PageProps<'/[locale]/phones'>) {
  return <PhonesPage shopper={await currentShopper()} query={await searchParams} />;
}
