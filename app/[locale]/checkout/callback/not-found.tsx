import { Notice } from '@/components/site/notice';
import { Shell } from '@/components/site/shell';
import { currentShopper } from '@/lib/auth/shopper';
import { getIntl } from '@/lib/i18n/server';

/** One wording for "not yours" and "does not exist". Signing in leads back here by the Referer. */
export default async function OrderNotFound() {
  const [{ t }, shopper] = await Promise.all([getIntl(), currentShopper()]);
  return (
    <Shell shopper={shopper} checkoutState="not-found">
      <Notice heading={t('callback.not-found')} text={t('callback.notFoundText')}>
        {shopper ? (
          <a href="/account/plans" className="button button-primary">
            {t('callback.toPlans')}
          </a>
        ) : (
          <a href="/sign-in" className="button button-primary">
            {t('site.signIn')}
          </a>
        )}
        <a href="/" className="button button-plain">
          {t('callback.toStore')}
        </a>
      </Notice>
    </Shell>
  );
}
