import type { Metadata } from 'next';
import { Notice } from '@/components/site/notice';
import { Shell } from '@/components/site/shell';
import { currentShopper } from '@/lib/auth/shopper';
import { getIntl } from '@/lib/i18n/server';

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await getIntl();
  return { title: t('error.missingHeading'), robots: { index: false } };
}

/** Every address that no page answers to; proxy.ts gives it the status 404. */
export default async function MissingPage() {
  const [{ t }, shopper] = await Promise.all([getIntl(), currentShopper()]);
  return (
    <Shell shopper={shopper}>
      <Notice heading={t('error.missingHeading')} text={t('error.missingText')}>
        <a href="/" className="button button-primary">
          {t('error.toStore')}
        </a>
      </Notice>
    </Shell>
  );
}
