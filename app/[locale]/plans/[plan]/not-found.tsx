import type { Metadata } from 'next';
import { PlanMissing } from '@/components/plan-page/plan-unavailable';
import { Shell } from '@/components/site/shell';
import { getIntl } from '@/lib/i18n/server';
import { unlistedMetadata } from '@/lib/seo/metadata';

/** Next takes the title of a page with status 404 from here, not from the page. */
export async function generateMetadata(): Promise<Metadata> {
  const { t } = await getIntl();
  return unlistedMetadata(t('planPage.missingHeading'));
}

export default function PlanNotFound() {
  return (
    <Shell shopper={null}>
      <PlanMissing />
    </Shell>
  );
}
