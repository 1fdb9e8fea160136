import { SearchX } from 'lucide-react';
import { Notice } from '@/components/site/notice';
import { getIntl } from '@/lib/i18n/server';

type Props = { here: string; signedIn: boolean };

/** One wording for "not yours" and "does not exist". Signing in leads back here. */
export async function OrderNotFound({ here, signedIn }: Props) {
  const { t } = await getIntl();
  return (
    <Notice icon={SearchX} heading={t('callback.not-found')} text={t('callback.notFoundText')}>
      {signedIn ? (
        <a href="/account/plans" className="button button-primary">
          {t('callback.toPlans')}
        </a>
      ) : (
        <a href={`/sign-in?next=${encodeURIComponent(here)}`} className="button button-primary">
          {t('site.signIn')}
        </a>
      )}
      <a href="/" className="button button-plain">
        {t('callback.toStore')}
      </a>
    </Notice>
  );
}
