import { Contact } from '@/components/site/contact';
import { ProblemSummary } from '@/components/ui/problem-summary';
import { type CheckoutProblem, fieldOf, needsHelp, type ProblemField } from '@/lib/connect/problem';
import { getIntl } from '@/lib/i18n/server';

const anchors: Record<ProblemField, string> = {
  plan: '#plans',
  sim: '#sims',
  iccid: '#sims',
  device: '#devices',
  imei: '#imei',
  voucher: '#voucher',
};

/** Says why checkout did not start, with a link to the field to change. */
export async function CheckoutProblemSummary({ problem }: { problem: CheckoutProblem }) {
  const { t } = await getIntl();
  const field = fieldOf(problem);
  return (
    <ProblemSummary
      heading={t('problem.heading')}
      text={
        <>
          <span>{`${t(`problem.${problem}`)} ${t('problem.nothingBought')}`}</span>{' '}
          {needsHelp(problem) && <Contact say={problem === 'account-closed' ? 'look' : 'again'} />}
        </>
      }
      field={field ? { href: anchors[field], label: t(`problem.show.${field}`) } : undefined}
    />
  );
}

/** Tells blocked shoppers before they choose anything. */
export async function ClosedNotice() {
  const { t } = await getIntl();
  return (
    <section className="mb-8 rounded-2xl border-2 border-bad bg-bad-soft px-5 py-4">
      <h2 className="font-semibold text-bad">{t('store.closedHeading')}</h2>
      <p className="mt-1">
        <span>{t('store.closedText')}</span> <Contact say="look" />
      </p>
    </section>
  );
}
