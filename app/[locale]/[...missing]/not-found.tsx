import { Notice } from '@/components/site/notice';
import { Shell } from '@/components/site/shell';
import { currentShopper } from '@/lib/auth/shopper';
import { getIntl } from '@/lib/i18n/server';

/** A page that does not exist. */
export default async function NotFound() {
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
