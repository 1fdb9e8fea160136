import { SearchX } from 'lucide-react';
import { Notice } from '@/components/site/notice';
import { getIntl } from '@/lib/i18n/server';

/** One wording for "not yours" and "does not exist". */
export async function TaskNotFound() {
  const { t, href } = await getIntl();
  return (
    <Notice icon={SearchX} heading={t('task.not-found')} text={t('task.notFoundText')}>
      <a href={href('/account/plans')} className="button button-primary">
        {t('task.toPlans')}
      </a>
    </Notice>
  );
}
