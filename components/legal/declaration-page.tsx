import { Missing } from '@/components/site/missing';
import { Shell } from '@/components/site/shell';
import { RefreshOnFocus } from '@/components/ui/refresh-on-focus';
import { getIntl } from '@/lib/i18n/server';
import { openDraft } from '@/lib/legal/declaration';
import { type LegalFunction, legalFunctions } from '@/lib/legal/functions';
import { readPrefill } from '@/lib/legal/own-plans';
import { readDeclarationProblem } from '@/lib/legal/problem';
import { currentShopper } from '@/lib/shopper/server';
import { DeclarationForm } from './declaration-form';
import { DeclarationReceipt } from './declaration-receipt';

type Props = {
  kind: LegalFunction;
  query: Partial<Record<'declaration' | 'problem' | 'plan', string | string[]>>;
};

/** Withdrawing from a contract, or cancelling one: the form, or what was received. */
export async function DeclarationPage({ kind, query }: Props) {
  const [intl, shopper, kept] = await Promise.all([
    getIntl(),
    currentShopper(),
    openDraft(kind, query.declaration),
  ]);
  if (!legalFunctions().includes(kind)) return <Missing shopper={shopper} />;
  const { draft = null, receipt = null } = kept.ok ? kept.value : {};
  const content =
    draft && receipt ? (
      <DeclarationReceipt declaration={{ ...draft, plans: [] }} receipt={receipt} />
    ) : (
      <DeclarationForm
        kind={kind}
        draft={draft}
        email={shopper?.email ?? ''}
        asked={typeof query.plan === 'string' ? query.plan : null}
        prefill={await readPrefill(shopper, intl)}
        problem={readDeclarationProblem(query.problem)}
      />
    );
  return (
    <Shell shopper={shopper}>
      {shopper ? (
        // Left after sign-out and after Back, but not shown anew when somebody returns to it.
        <RefreshOnFocus
          key={[query.declaration, query.problem].join(' ')}
          owner={shopper.email}
          complete={false}
        >
          {content}
        </RefreshOnFocus>
      ) : (
        content
      )}
    </Shell>
  );
}
