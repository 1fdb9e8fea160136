import { ProblemHelp } from '@/components/site/problem-help';
import { ProblemSummary } from '@/components/ui/problem-summary';
import type { IntentProblem } from '@/lib/connect/problem';
import { getIntl } from '@/lib/i18n/server';
import type { Subscription } from '@/lib/subscriptions/types';

type Props = {
  problem: IntentProblem;
  /** The plan that it is about, where that is shown. */
  about?: Subscription | undefined;
};

/** Says why Connect was not opened for something about the shopper's plans. */
export async function IntentProblemSummary({ problem, about }: Props) {
  const { t } = await getIntl();
  const part = problem === 'no-addon' || problem === 'too-many-addons' ? '-addons' : '';
  return (
    <ProblemSummary
      heading={t('myPlans.problem.heading')}
      text={
        <>
          <span>{`${t(`myPlans.problem.${problem}`)} ${t('myPlans.problem.nothing')}`}</span>{' '}
          <ProblemHelp problem={problem} />
        </>
      }
      field={
        about && { href: `#${about.id}${part}`, label: about.plan.name || t('myPlans.unnamed') }
      }
    />
  );
}
