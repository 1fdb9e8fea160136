import { ProblemSummary } from '@/components/ui/problem-summary';
import { type CheckoutProblem, fieldOf } from '@/lib/checkout/problem';
import { getIntl } from '@/lib/i18n/server';

/** Why the choice did not lead to checkout, and the way to what has to change. */
export async function CheckoutProblemSummary({ problem }: { problem: CheckoutProblem }) {
  const { t } = await getIntl();
  const field = fieldOf(problem);
  return (
    <ProblemSummary
      heading={t('problem.heading')}
      text={`${t(`problem.${problem}`)} ${t('problem.nothingBought')}`}
      field={field ? { href: `#${field}s`, label: t(`problem.show.${field}`) } : undefined}
    />
  );
}
