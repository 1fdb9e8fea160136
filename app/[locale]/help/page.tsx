import type { Metadata } from 'next';
import { HelpPage } from '@/components/help/help-page';
import { getIntl } from '@/lib/i18n/server';
import { pageMetadata } from '@/lib/seo/metadata';
import { currentShopper } from '@/lib/shopper/server';

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await getIntl();
  return pageMetadata({
    path: '/help',
    title: t('help.title'),
    description: t('help.description'),
  });
}

/** Questions and answers, and how to reach somebody. */
export default async function Page() {
  return <HelpPage shopper={await currentShopper()} />;
}
