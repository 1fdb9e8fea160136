import { ProblemSummary } from '@/components/ui/problem-summary';
import { getIntl } from '@/lib/i18n/server';
import type { Draft } from '@/lib/legal/declaration';
import type { OwnPlan } from '@/lib/legal/own-plans';
import {
  type DeclarationProblem,
  declarationProblems,
  offersMailInstead,
} from '@/lib/legal/problem';
import { declarationText } from '@/lib/legal/text';
import { env } from '@/lib/platform/settings/env';

type Props = {
  problem: DeclarationProblem;
  draft: Draft | null;
  /** The shopper's own, of which the draft has the ids. */
  plans: readonly OwnPlan[];
};

/** Why nothing was received; where the shopper cannot mend it, with a mail as the way out. */
export async function DeclarationProblemSummary({ problem, draft, plans }: Props) {
  const intl = await getIntl();
  const { t } = intl;
  const { LEGAL_EMAIL } = env();
  const { field } = declarationProblems[problem];
  const ticked = draft?.plans.map((id) => plans.find((plan) => plan.id === id) ?? { name: id });
  const text = draft ? declarationText({ ...draft, plans: ticked ?? [] }, intl) : '';
  const query = `subject=${encodeURIComponent(text.split('\n', 1)[0] ?? '')}&body=${encodeURIComponent(text.replaceAll('\n', '\r\n'))}`;
  return (
    <ProblemSummary
      heading={t('legal.problemHeading')}
      text={t(`legal.${problem}`)}
      field={field ? { href: `#${field}`, label: t('legal.toField') } : undefined}
    >
      {offersMailInstead(problem) && (
        <a
          href={`mailto:${LEGAL_EMAIL}?${query}`}
          className="button button-plain break-anywhere py-2 text-center"
        >
          {t('legal.sendYourself', { email: LEGAL_EMAIL ?? '' })}
        </a>
      )}
    </ProblemSummary>
  );
}
