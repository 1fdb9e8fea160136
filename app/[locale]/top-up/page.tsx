import { AccountFrame } from '@/components/account/account-frame';
import { TopUpPlans } from '@/components/account/top-up-plans';
import { readPicked } from '@/lib/connect/picked';
import { readIntentProblem } from '@/lib/connect/problem';
import { getIntl } from '@/lib/i18n/server';
import { startPageDeadline, timeouts } from '@/lib/platform/deadline';
import { unlistedPage } from '@/lib/seo/metadata';
import { readTopUps } from '@/lib/subscriptions/top-up';

export const generateMetadata = unlistedPage('topUp.heading');

/** The add-ons for the shopper's active plans, at an address for messages and alerts to link to. */
export default async function TopUpPage({ searchParams }: PageProps<'/[locale]/top-up'>) {
  const [{ href }, query] = await Promise.all([getIntl(), searchParams]);
  const problem = readIntentProblem(query.problem);
  const picked = readPicked(query);
  if (problem) await startPageDeadline(timeouts.afterAction);
  return (
    <AccountFrame
      path={href('/top-up')}
      current="my-plans"
      problem={problem}
      about={(plans) =>
        plans.find(({ subscription: { id } }) => id === picked.subscription)?.subscription
      }
      read={readTopUps}
    >
      {(plans) => <TopUpPlans plans={plans ?? []} picked={picked} />}
    </AccountFrame>
  );
}
