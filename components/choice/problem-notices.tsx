import { Contact } from '@/components/site/contact';
import { ProblemHelp } from '@/components/site/problem-help';
import { ProblemSummary } from '@/components/ui/problem-summary';
import {
  type CheckoutProblem,
  fieldOf,
  mayTryAgain,
  type ProblemField,
} from '@/lib/connect/problem';
import { getIntl } from '@/lib/i18n/server';

const anchors: Record<Exclude<ProblemField, 'plan'>, string> = {
  sim: '#sims',
  iccid: '#sims',
  device: '#devices',
  imei: '#imei',
  voucher: '#voucher',
};

type Props = {
  problem: CheckoutProblem;
  /** Where another plan can be chosen. */
  plans: string;
};

/**
 * Says why checkout did not start, with a link to the field to change, or a button of the form with
 * the id `choice` to try again.
 */
export async function CheckoutProblemSummary({ problem, plans }: Props) {
  const { t } = await getIntl();
  const field = fieldOf(problem);
  // Nothing went wrong.
  const isMissing = problem === 'no-plan';
  const said = t(`problem.${problem}`);
  // A look-up may have been pressed, or checkout: this is true of both.
  const typed = field === 'iccid' || field === 'imei' ? field : null;
  const heading = t(typed ? `problem.headings.${typed}` : 'problem.heading');
  const text = typed ? said : `${said} ${t('problem.nothingBought')}`;
  const target = field === 'plan' ? plans : field && anchors[field];
  return (
    <ProblemSummary
      heading={isMissing ? said : heading}
      text={
        isMissing ? null : (
          <>
            <span>{text}</span> <ProblemHelp problem={problem} />
          </>
        )
      }
      field={target && field ? { href: target, label: t(`problem.show.${field}`) } : undefined}
    >
      {mayTryAgain(problem) && (
        <button type="submit" form="choice" className="button button-plain">
          {t('store.retry')}
        </button>
      )}
    </ProblemSummary>
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
