import { ContractSummary } from '@/components/plan-page/contract-summary';
import { DownPage } from '@/components/site/down-page';
import { Missing } from '@/components/site/missing';
import { Shell } from '@/components/site/shell';
import { failureStatus, outageAt } from '@/lib/catalog/outage';
import { lookUpPlan } from '@/lib/catalog/server';
import { idInSegment, parseGigsId } from '@/lib/gigs/id';
import { readStatusMark, redirectWithStatus } from '@/lib/http/late-status';
import { getIntl } from '@/lib/i18n/server';
import { summaryOf } from '@/lib/legal/summary';
import { unlistedPage } from '@/lib/seo/metadata';
import { currentShopper } from '@/lib/shopper/server';

type Props = PageProps<'/[locale]/plans/[plan]/summary'>;

export const generateMetadata = unlistedPage('summary.title');

/** The contract summary of a plan, on one A4 page; also of one that is no longer sold. */
export default async function SummaryPage({ params, searchParams }: Props) {
  const [{ locale, href }, { plan: segment }, { answer }, shopper] = await Promise.all([
    getIntl(),
    params,
    searchParams,
    currentShopper(),
  ]);
  const id = parseGigsId(idInSegment(segment));
  const path = href(`/plans/${id}/summary`);
  const late = readStatusMark(answer, path);
  const outage = outageAt(late);
  if (id && outage) {
    return <DownPage shopper={shopper} subject="plan" retry={path} outage={outage} />;
  }
  if (!id || late) return <Missing shopper={shopper} />;
  const standing = await lookUpPlan(id, locale);
  if (!standing.ok) redirectWithStatus(failureStatus(standing.error), path);
  const plan = standing.value?.plan;
  const facts = plan && summaryOf(plan, locale);
  if (!plan || !facts) redirectWithStatus(404, path);
  return (
    <Shell shopper={shopper}>
      <ContractSummary plan={plan} facts={facts} />
    </Shell>
  );
}
