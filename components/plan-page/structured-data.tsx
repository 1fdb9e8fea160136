import { planSummary } from '@/lib/catalog/labels';
import type { Plan } from '@/lib/catalog/types';
import { getIntl } from '@/lib/i18n/server';
import { env } from '@/lib/platform/env';
import { absoluteUrl } from '@/lib/seo/metadata';
import { organization } from '@/lib/seo/organization';
import { planStructuredData, scriptJson } from '@/lib/seo/structured-data';

/** The plan for search engines (schema.org). */
export async function StructuredData({ plan, onSale }: { plan: Plan; onSale: boolean }) {
  const intl = await getIntl();
  const path = intl.href(`/plans/${plan.id}`);
  const data = planStructuredData(plan, {
    url: absoluteUrl(path),
    image: absoluteUrl(`${path}/opengraph-image`),
    description: plan.description ?? planSummary(plan, intl),
    storeName: env().STORE_NAME,
    seller: organization(intl.locale),
    onSale,
  });
  return <script type="application/ld+json">{scriptJson(data)}</script>;
}
