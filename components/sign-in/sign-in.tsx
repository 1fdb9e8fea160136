import { ProblemSummary } from '@/components/ui/problem-summary';
import { getIntl } from '@/lib/i18n/server';
import { takesCodes } from '@/lib/shopper/sign-in/code';
import { providerName } from '@/lib/shopper/sign-in/oidc/provider';
import { asksAnew, isOfCode, type SignInProblem } from '@/lib/shopper/sign-in/problem';
import { CodeForm, EmailForm } from './code-form';
import { ProviderLink } from './provider-link';

type Props = {
  next: string;
  /** The address that a code was sent to, once it was. */
  pending: string | null;
  /** Whether the code that was sent last is not the first one. */
  isAgain: boolean;
  problem: SignInProblem | null;
  /** What was typed for the address and led to the problem; else empty. */
  typed: string;
  /** Whether an account of the brand's signs in. */
  hasProvider: boolean;
};

/** What to do about a problem, by the id of the element to do it with. */
const ways = { email: 'toEmail', code: 'toCode', again: 'again' } as const;

/** Signing in: with an account of the brand's, and with an e-mailed code in two plain forms. */
export async function SignIn(props: Props) {
  const { next, pending, isAgain, problem, typed, hasProvider } = props;
  const { t } = await getIntl();
  const provider = providerName();
  const byCode = takesCodes();
  const toCode = problem && asksAnew(problem) ? 'again' : 'code';
  const field = pending ? toCode : 'email';
  const lead = pending
    ? t('signIn.codeLead', { email: pending })
    : t(byCode ? 'signIn.lead' : 'signIn.providerLead', { provider });
  const isChosen = /[?&](plan|sim)=/.test(next);
  return (
    <section className="card mx-auto max-w-md px-6 py-8 sm:px-8">
      {problem && (
        <ProblemSummary
          heading={t('signIn.problemHeading')}
          text={t(`signIn.${problem}`, { provider })}
          field={
            byCode && isOfCode(problem)
              ? {
                  href: `#${field}`,
                  label: t(`signIn.${ways[field]}`),
                }
              : undefined
          }
        />
      )}
      <h1 className="font-bold text-3xl tracking-tight">
        {pending ? t('signIn.codeHeading') : t('signIn.heading')}
      </h1>
      <p className="mt-2 mb-6 text-muted">
        {[lead, isChosen && t('signIn.kept')].filter(Boolean).join(' ')}
      </p>
      {hasProvider && !pending && <ProviderLink next={next} isOneOfTwo={byCode} />}
      {pending ? (
        <CodeForm
          next={next}
          isWrong={problem === 'code-wrong'}
          hasProblem={problem !== null}
          answer={isAgain ? t('signIn.sentAgain', { email: pending }) : null}
        />
      ) : (
        byCode && <EmailForm next={next} typed={typed} isInvalid={problem === 'email-invalid'} />
      )}
    </section>
  );
}
