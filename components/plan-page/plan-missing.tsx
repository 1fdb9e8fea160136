import { SearchX } from 'lucide-react';
import { Notice } from '@/components/site/notice';
import { getIntl } from '@/lib/i18n/server';

/** A plan that there is none of, or that is not public: one wording for both. */
export async function PlanMissing() {
  const { t, href } = await getIntl();
  return (
    <Notice icon={SearchX} heading={t('planPage.missingHeading')} text={t('planPage.missingText')}>
      <a href={href('/')} className="button button-primary">
        {t('error.toStore')}
      </a>
    </Notice>
  );
}
