import { AccountFrame } from '@/components/account/account-frame';
import { MyPlans } from '@/components/account/my-plans';
import { readPicked } from '@/lib/connect/picked';
import { readIntentProblem } from '@/lib/connect/problem';
import { getIntl } from '@/lib/i18n/server';
import { startPageDeadline, timeouts } from '@/lib/platform/deadline';
import { unlistedPage } from '@/lib/seo/metadata';
import { readOverview } from '@/lib/subscriptions/overview';

export const generateMetadata = unlistedPage('account.plansHeading');

/**
 * The shopper's subscriptions as Gigs holds them: a purchase is here whether or not they came back
 * from Connect.
 */
export default async function MyPlansPage({ searchParams }: PageProps<'/[locale]/account/plans'>) {
  const [{ href }, query] = await Promise.all([getIntl(), searchParams]);
  const problem = readIntentProblem(query.problem);
  const picked = readPicked(query);
  if (problem) await startPageDeadline(timeouts.afterAction);
  return (
    <AccountFrame
      path={href('/account/plans')}
      current="my-plans"
      problem={problem}
      about={({ plans, earlier }) =>
        [...plans.map(({ subscription }) => subscription), ...earlier].find(
          ({ id }) => id === picked.subscription,
        )
      }
      read={readOverview}
    >
      {(overview, { email }) => <MyPlans overview={overview} email={email} picked={picked} />}
    </AccountFrame>
  );
}
