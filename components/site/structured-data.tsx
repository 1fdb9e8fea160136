import { planSummary } from '@/lib/catalog/labels';
import type { Plan } from '@/lib/catalog/types';
import { getIntl } from '@/lib/i18n/server';
import { env } from '@/lib/platform/settings/env';
import { scriptJson } from '@/lib/seo/escape';
import { absoluteUrl } from '@/lib/seo/metadata';
import { organization } from '@/lib/seo/organization';
import {
  breadcrumbStructuredData,
  planListStructuredData,
  planStructuredData,
} from '@/lib/seo/structured-data';

/** A plan for search engines (schema.org), with the way to it. */
export async function PlanData({ plan, onSale }: { plan: Plan; onSale: boolean }) {
  const intl = await getIntl();
  const { t, href } = intl;
  const url = absoluteUrl(href(plan.path));
  const product = planStructuredData(plan, {
    url,
    image: absoluteUrl(href(`/plans/${plan.id}/opengraph-image`)),
    description: plan.description ?? planSummary(plan, intl),
    storeName: env().STORE_NAME,
    seller: organization(intl.locale),
    onSale,
    tax: env().PRICES_TAX,
  });
  const way = breadcrumbStructuredData([
    { name: t('site.plans'), url: absoluteUrl(href('/')) },
    { name: plan.name, url },
  ]);
  return (
    <>
      <Data of={product} />
      <Data of={way} />
    </>
  );
}

type ListProps = {
  name: string;
  /** The page's own path, in its language. */
  path: string;
  plans: Plan[];
};

/** The plans of a destination, with the way to its page. */
export async function DestinationData({ name, path, plans }: ListProps) {
  const { t, href } = await getIntl();
  const listed = plans.map((plan) => ({ plan, url: absoluteUrl(href(plan.path)) }));
  const way = breadcrumbStructuredData([
    { name: t('site.plans'), url: absoluteUrl(href('/')) },
    { name: t('destinations.title'), url: absoluteUrl(href('/destinations')) },
    { name, url: absoluteUrl(path) },
  ]);
  return (
    <>
      <Data of={way} />
      <Data of={planListStructuredData(name, listed)} />
    </>
  );
}

/** Who sells here, on the page of all destinations: the start page has no bytes to spare. */
export async function SellerData() {
  const { locale } = await getIntl();
  return <Data of={{ '@context': 'https://schema.org', ...organization(locale) }} />;
}

function Data({ of }: { of: object }) {
  return <script type="application/ld+json">{scriptJson(of)}</script>;
}
