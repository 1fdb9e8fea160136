import { ProblemSummary } from '@/components/ui/problem-summary';
import { type CheckoutProblem, fieldOf } from '@/lib/connect/problem';
import { getIntl } from '@/lib/i18n/server';

const anchors = {
  plan: '#plans',
  sim: '#sims',
  device: '#devices',
  imei: '#imei',
  voucher: '#voucher',
};

/** Why the choice did not lead to checkout, and the way to what has to change. */
export async function CheckoutProblemSummary({ problem }: { problem: CheckoutProblem }) {
  const { t } = await getIntl();
  const field = fieldOf(problem);
  return (
    <ProblemSummary
      heading={t('problem.heading')}
      text={`${t(`problem.${problem}`)} ${t('problem.nothingBought')}`}
      field={field ? { href: anchors[field], label: t(`problem.show.${field}`) } : undefined}
    />
  );
}
