import type { Plan } from '@/lib/catalog/plan';
import { planStructuredData } from '@/lib/catalog/structured-data';
import { planSummary } from '@/lib/catalog/summary';
import { env } from '@/lib/env';
import { getIntl } from '@/lib/i18n/server';
import { scriptJson } from '@/lib/site/json-ld';
import { absoluteUrl } from '@/lib/site/metadata';

/** What search engines read of a plan (schema.org). */
export async function StructuredData({ plan, onSale }: { plan: Plan; onSale: boolean }) {
  const intl = await getIntl();
  const path = intl.href(`/plans/${plan.id}`);
  const data = planStructuredData(plan, {
    url: absoluteUrl(path),
    image: absoluteUrl(`${path}/opengraph-image`),
    description: plan.description ?? planSummary(plan, intl),
    storeName: env().STORE_NAME,
    onSale,
  });
  return <script type="application/ld+json">{scriptJson(data)}</script>;
}
