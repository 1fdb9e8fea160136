import { ProblemHelp } from '@/components/site/problem-help';
import { ProblemSummary } from '@/components/ui/problem-summary';
import type { IntentProblem } from '@/lib/connect/problem';
import { getIntl } from '@/lib/i18n/server';

/** Says why Connect was not opened for something about the shopper's plans. */
export async function IntentProblemSummary({ problem }: { problem: IntentProblem }) {
  const { t } = await getIntl();
  return (
    <ProblemSummary
      heading={t('myPlans.problem.heading')}
      text={
        <>
          <span>{`${t(`myPlans.problem.${problem}`)} ${t('myPlans.problem.nothing')}`}</span>{' '}
          <ProblemHelp problem={problem} />
        </>
      }
    />
  );
}
