import type { Metadata } from 'next';
import { CheckoutProblemSummary } from '@/components/choice/problem-notices';
import { ResumeCard } from '@/components/store/resume-card';
import { Store } from '@/components/store/store-page';
import { ShopperView } from '@/components/ui/shopper-view';
import { outageAt } from '@/lib/catalog/outage';
import { readQuery } from '@/lib/catalog/search/read-query';
import { readChoice } from '@/lib/checkout/choice';
import { readKeptSim } from '@/lib/checkout/sim-cookie';
import { readCheckoutProblem } from '@/lib/connect/problem';
import { readAppMode } from '@/lib/http/app-mode';
import { readStatusMark } from '@/lib/http/late-status';
import { getIntl } from '@/lib/i18n/server';
import { startPageDeadline, timeouts } from '@/lib/platform/deadline';
import { storeMetadata } from '@/lib/seo/metadata';
import { numberedPage } from '@/lib/seo/numbered-page';
import { outageIn } from '@/lib/shopper/items';
import { currentShopper } from '@/lib/shopper/server';
import { readShopperItems } from '@/lib/shopper/sims/sims';

export const dynamic = 'force-dynamic';

type Props = PageProps<'/[locale]/live'>;

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  if (await currentShopper()) return storeMetadata(true);
  return storeMetadata(false, await numberedPage(await searchParams));
}

/** The store for a request with a session or a choice, which is rewritten to here. */
export default async function LiveStorePage({ searchParams }: Props) {
  const [{ href }, query, shopper] = await Promise.all([getIntl(), searchParams, currentShopper()]);
  const choice = readChoice(query);
  const problem = readCheckoutProblem(query.problem);
  if (problem) await startPageDeadline(timeouts.afterAction);
  const outage = outageAt(readStatusMark(query.answer, href('/')));
  const items = shopper && !outage ? await readShopperItems(shopper) : null;
  return (
    <ShopperView shopper={shopper} complete={!outage && !outageIn(items)}>
      <Store
        shopper={shopper}
        choice={choice}
        kept={await readKeptSim(shopper)}
        query={readQuery((name) => query[name])}
        problem={problem}
        notice={
          problem ? (
            <CheckoutProblemSummary problem={problem} plans="#plans" />
          ) : (
            <ResumeCard shopper={shopper} compact={choice.plan !== null} />
          )
        }
        outage={outage}
        app={await readAppMode()}
      />
    </ShopperView>
  );
}
