import { SearchX } from 'lucide-react';
import { Notice } from '@/components/site/notice';
import { getIntl } from '@/lib/i18n/server';
import { OwnerLink } from './owner-link';

type Props = { here: string; signedIn: boolean };

/** One wording for "not yours" and "does not exist". Signing in leads back here. */
export async function OrderNotFound({ here, signedIn }: Props) {
  const { t, href } = await getIntl();
  return (
    <Notice icon={SearchX} heading={t('callback.not-found')} text={t('callback.notFoundText')}>
      <OwnerLink here={here} signedIn={signedIn} />
      <a href={href('/')} className="button button-plain">
        {t('callback.toStore')}
      </a>
    </Notice>
  );
}
