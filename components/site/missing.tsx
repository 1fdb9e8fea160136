import { SearchX } from 'lucide-react';
import { Notice } from '@/components/site/notice';
import { Shell } from '@/components/site/shell';
import { getIntl } from '@/lib/i18n/server';
import type { Shopper } from '@/lib/shopper/server';

type Props = { shopper: Shopper | null; isMalformed?: boolean };

/** The page of an address that has none; proxy.ts sets the status. */
export async function Missing({ shopper, isMalformed = false }: Props) {
  const { t, href } = await getIntl();
  const heading = t(isMalformed ? 'error.malformedHeading' : 'error.missingHeading');
  return (
    <Shell shopper={shopper}>
      <Notice icon={SearchX} heading={heading} text={t('error.missingText')}>
        <a href={href('/')} className="button button-primary">
          {t('error.toStore')}
        </a>
      </Notice>
    </Shell>
  );
}
