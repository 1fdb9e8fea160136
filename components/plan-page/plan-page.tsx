import type { Metadata } from 'next';
import { permanentRedirect } from 'next/navigation';
import { DownPage } from '@/components/site/down-page';
import { Seen } from '@/components/site/seen';
import { Shell } from '@/components/site/shell';
import { PlanData } from '@/components/site/structured-data';
import { ShopperView } from '@/components/ui/shopper-view';
import { alternativesTo } from '@/lib/catalog/alternatives';
import { planSummary, priceLabel } from '@/lib/catalog/labels';
import { failureStatus, outageAt } from '@/lib/catalog/outage';
import { isAddressOf, planIdIn } from '@/lib/catalog/plan-address';
import { lookUpPlan } from '@/lib/catalog/server';
import { besidePlan, planPath, readChoice } from '@/lib/checkout/choice';
import { withOwnSim } from '@/lib/checkout/own-sim';
import { readKeptSim } from '@/lib/checkout/sim-cookie';
import { readCheckoutProblem } from '@/lib/connect/problem';
import { readStatusMark, redirectWithStatus } from '@/lib/http/late-status';
import { getIntl, type PageIntl } from '@/lib/i18n/server';
import { startPageDeadline, timeouts } from '@/lib/platform/deadline';
import { ok } from '@/lib/platform/result';
import { withQuery } from '@/lib/platform/with-query';
import { pageMetadata, unlistedMetadata } from '@/lib/seo/metadata';
import { outageIn, simsIn } from '@/lib/shopper/items';
import type { Shopper } from '@/lib/shopper/server';
import { readShopperItems } from '@/lib/shopper/sims/sims';
import { PlanOffer } from './plan-offer';
import { PlanGone, PlanMissing } from './plan-unavailable';

type Props = {
  /** The part of the address that names the plan. */
  segment: string;
  shopper: Shopper | null;
  query: Record<string, string | string[] | undefined>;
};

/** One plan: on sale, no longer sold (410), unknown or not public (404), or unread (500, 503). */
export async function PlanPage({ segment, shopper, query }: Props) {
  const intl = await getIntl();
  const { id, path, late, outage, standing } = await find(segment, query, intl);
  const choice = readChoice(query);
  if (id && outage) {
    const retry = intl.href(planPath({ ...choice, plan: id }));
    return <DownPage shopper={shopper} subject="plan" retry={retry} outage={outage} />;
  }
  if (!standing.ok) redirectWithStatus(failureStatus(standing.error), path, besidePlan(choice));
  const found = standing.value;
  if (!found) {
    // proxy.ts sets the status of a malformed id.
    if (id && late !== 404) redirectWithStatus(404, path, besidePlan(choice));
    return (
      <Shell shopper={shopper}>
        <PlanMissing />
      </Shell>
    );
  }
  const { plan, others } = found;
  const isGone = found.state === 'archived';
  if (isGone && late !== 410) redirectWithStatus(410, path, besidePlan(choice));
  if (!isAddressOf(segment, plan)) {
    const fields = Object.entries(query).map(([name, value]) => [name, [value].flat()[0] ?? '']);
    permanentRedirect(withQuery(intl.href(plan.path), new URLSearchParams(fields)));
  }
  const alternatives = alternativesTo(plan, others);
  if (isGone) {
    return (
      <Shell shopper={shopper}>
        <PlanData plan={plan} onSale={false} />
        <PlanGone plan={plan} alternatives={alternatives} />
      </Shell>
    );
  }
  const items = shopper ? await readShopperItems(shopper) : null;
  return (
    <Shell shopper={shopper}>
      <PlanData plan={plan} onSale />
      <Seen plan={plan.id} />
      <ShopperView shopper={shopper} complete={!outageIn(items)}>
        <PlanOffer
          plan={plan}
          alternatives={alternatives}
          items={items}
          choice={withOwnSim({ ...choice, plan: plan.id }, [plan], simsIn(items))}
          kept={await readKeptSim(shopper)}
          problem={readCheckoutProblem(query.problem)}
        />
      </ShopperView>
    </Shell>
  );
}

/** The metadata of that page. */
export async function planMetadata({ segment, shopper, query }: Props): Promise<Metadata> {
  const intl = await getIntl();
  const { t } = intl;
  const { outage, standing } = await find(segment, query, intl);
  if (outage || !standing.ok) return unlistedMetadata(t('planPage.downHeading'));
  if (!standing.value) return unlistedMetadata(t('planPage.missingHeading'));
  const { plan, state } = standing.value;
  if (state === 'archived') {
    return unlistedMetadata(t('planPage.goneHeading', { name: plan.name }));
  }
  const page = {
    path: plan.path as `/plans/${string}`,
    title: plan.name,
    description: [planSummary(plan, intl), plan.description].filter(Boolean).join(' · '),
    picture: `/plans/${plan.id}/opengraph-image`,
    pictureAlt: t('planPage.pictureAlt', {
      name: plan.name,
      price: priceLabel(plan.price, plan.term, intl),
    }),
  };
  if (plan.hidden) return { ...unlistedMetadata(plan.name), description: page.description };
  return pageMetadata(page, shopper !== null);
}

/** Looks up the plan, except for a 404, 500 or 503 that the address already tells. */
async function find(segment: string, query: Props['query'], { href, locale }: PageIntl) {
  await startPageDeadline(readCheckoutProblem(query.problem) ? timeouts.afterAction : undefined);
  const id = planIdIn(segment);
  const path = href(`/plans/${id}`);
  const late = id ? readStatusMark(query.answer, path) : null;
  const outage = outageAt(late);
  const standing = id && late !== 404 && !outage ? await lookUpPlan(id, locale) : ok(null);
  return { id, path, late, outage, standing };
}
