import type { Metadata } from 'next';
import { permanentRedirect } from 'next/navigation';
import { PlanOffer } from '@/components/plan-page/plan-offer';
import { PlanGone, PlanMissing } from '@/components/plan-page/plan-unavailable';
import { DownNotice } from '@/components/site/down-notice';
import { Seen } from '@/components/site/seen';
import { Shell } from '@/components/site/shell';
import { PlanData } from '@/components/site/structured-data';
import { RefreshOnFocus } from '@/components/ui/refresh-on-focus';
import { alternativesTo } from '@/lib/catalog/alternatives';
import { planSummary, priceLabel } from '@/lib/catalog/labels';
import { type Outage, outageAt, outageOf, outageStatus } from '@/lib/catalog/outage';
import { planIdIn } from '@/lib/catalog/plan-address';
import { lookUpPlan, type PlanStanding } from '@/lib/catalog/server';
import { besidePlan, planPath, readChoice } from '@/lib/checkout/choice';
import { withOwnSim } from '@/lib/checkout/own-sim';
import { readKeptSim } from '@/lib/checkout/sim-cookie';
import { readCheckoutProblem } from '@/lib/connect/problem';
import { idInSegment, parseGigsId } from '@/lib/gigs/id';
import { type LateStatus, readStatusMark, redirectWithStatus } from '@/lib/http/late-status';
import type { Locale } from '@/lib/i18n/locale';
import { getIntl, type PageIntl } from '@/lib/i18n/server';
import { startPageDeadline, timeouts } from '@/lib/platform/deadline';
import { withQuery } from '@/lib/platform/with-query';
import { pageMetadata, unlistedMetadata } from '@/lib/seo/metadata';
import { outageIn, simsIn } from '@/lib/shopper/items';
import { currentShopper } from '@/lib/shopper/server';
import { readShopperItems } from '@/lib/shopper/sims';

export const dynamic = 'force-dynamic';

type Props = PageProps<'/[locale]/plans/[plan]'>;
type Unread = { state: Outage };
type Answer = { state: 'missing' } | Unread | NonNullable<PlanStanding>;

const statuses = {
  ...outageStatus,
  missing: 404,
  archived: 410,
  'on-sale': null,
} as const;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const [intl, { plan: segment }, query, shopper] = await Promise.all([
    getIntl(),
    params,
    searchParams,
    currentShopper(),
  ]);
  const { t } = intl;
  const { answer } = await find(segment, query, intl);
  if (isUnread(answer)) return unlistedMetadata(t('planPage.downHeading'));
  if (answer.state === 'missing') return unlistedMetadata(t('planPage.missingHeading'));
  const { plan } = answer;
  if (answer.state === 'archived') {
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

/** One plan: on sale, no longer sold (410), unknown or not public (404), or unread (500, 503). */
export default async function PlanPage({ params, searchParams }: Props) {
  const [intl, { plan: segment }, query, shopper] = await Promise.all([
    getIntl(),
    params,
    searchParams,
    currentShopper(),
  ]);
  const { id, path, late, answer } = await find(segment, query, intl);
  const choice = { ...readChoice(query), plan: id };
  const status = statuses[answer.state];
  // proxy.ts sets the status of a malformed id.
  if (id && status && status !== late) redirectWithStatus(status, path, besidePlan(choice));
  if (isUnread(answer)) {
    const retry = id ? intl.href(planPath({ ...choice, plan: id })) : path;
    return (
      <Shell shopper={shopper}>
        <DownNotice subject="plan" retry={retry} outage={answer.state} />
      </Shell>
    );
  }
  if (answer.state === 'missing') {
    return (
      <Shell shopper={shopper}>
        <PlanMissing />
      </Shell>
    );
  }
  const { plan, others } = answer;
  // An address without a name is as good: mails and checkouts have it.
  if (segment !== id && !plan.path.endsWith(`/${idInSegment(segment)}`)) {
    permanentRedirect(withQuery(intl.href(plan.path), new URLSearchParams(fieldsOf(query))));
  }
  const alternatives = alternativesTo(plan, others);
  const onSale = answer.state === 'on-sale';
  if (!onSale) {
    return (
      <Shell shopper={shopper}>
        <PlanData plan={plan} onSale={false} />
        <PlanGone plan={plan} alternatives={alternatives} />
      </Shell>
    );
  }
  const items = shopper ? await readShopperItems(shopper) : null;
  const offer = (
    <PlanOffer
      plan={plan}
      alternatives={alternatives}
      items={items}
      choice={withOwnSim(choice, [plan], simsIn(items))}
      kept={await readKeptSim(shopper)}
      problem={readCheckoutProblem(query.problem)}
    />
  );
  return (
    <Shell shopper={shopper}>
      <PlanData plan={plan} onSale />
      <Seen plan={plan.id} />
      {shopper && items ? (
        <RefreshOnFocus owner={shopper.email} complete={!outageIn(items)}>
          {offer}
        </RefreshOnFocus>
      ) : (
        offer
      )}
    </Shell>
  );
}

/** The fields of an address, each once. */
function fieldsOf(query: Record<string, string | string[] | undefined>): Record<string, string> {
  const fields = Object.entries(query).map(([name, value]) => [name, [value].flat()[0] ?? '']);
  return Object.fromEntries(fields);
}

/** Looks up the plan, except for a 404, 500 or 503 that the address already tells. */
async function find(
  segment: string,
  query: Partial<Record<'answer' | 'problem', string | string[]>>,
  { href, locale }: PageIntl,
) {
  await startPageDeadline(readCheckoutProblem(query.problem) ? timeouts.afterAction : undefined);
  const id = parseGigsId(planIdIn(idInSegment(segment)));
  const path = href(`/plans/${id}`);
  const late = id ? readStatusMark(query.answer, path) : null;
  return { id, path, late, answer: await answerTo(id, late, locale) };
}

async function answerTo(
  id: string | null,
  late: LateStatus | null,
  locale: Locale,
): Promise<Answer> {
  if (!id || late === 404) return { state: 'missing' };
  const outage = outageAt(late);
  if (outage) return { state: outage };
  const standing = await lookUpPlan(id, locale);
  if (!standing.ok) return { state: outageOf(standing.error) };
  return standing.value ?? { state: 'missing' };
}

function isUnread(answer: Answer): answer is Unread {
  return answer.state in outageStatus;
}
