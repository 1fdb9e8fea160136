import { ActionForm } from '@/components/ui/action-form';
import { Field } from '@/components/ui/field';
import { LocaleField } from '@/components/ui/locale-field';
import { ProblemSummary } from '@/components/ui/problem-summary';
import { SubmitButton } from '@/components/ui/submit-button';
import { getIntl } from '@/lib/i18n/server';
import { requestCodeAction, signInAction } from '@/lib/shopper/action';
import type { SignInProblem } from '@/lib/shopper/sign-in-problem';
import { startField } from '@/lib/shopper/sign-in-start';

type Props = {
  next: string;
  /** The address that a code was sent to, once it was. */
  pending: string | null;
  problem: SignInProblem | null;
};

/** The two steps of signing in, each a plain form. */
export async function SignIn({ next, pending, problem }: Props) {
  const { t, href } = await getIntl();
  const field = problem === 'email-invalid' || !pending ? 'email' : 'code';
  const change = href(`/sign-in?${new URLSearchParams({ change: '', next })}`);
  const lead = pending ? t('signIn.codeLead', { email: pending }) : t('signIn.lead');
  const isChosen = /[?&](plan|sim)=/.test(next);
  return (
    <section className="card mx-auto max-w-md px-6 py-8 sm:px-8">
      {problem && (
        <ProblemSummary
          heading={t('signIn.problemHeading')}
          text={t(`signIn.${problem}`)}
          field={{
            href: `#${field}`,
            label: t(field === 'email' ? 'signIn.toEmail' : 'signIn.toCode'),
          }}
        />
      )}
      <h1 className="font-bold text-3xl tracking-tight">
        {pending ? t('signIn.codeHeading') : t('signIn.heading')}
      </h1>
      <p className="mt-2 mb-6 text-muted">
        {[lead, isChosen && t('signIn.kept')].filter(Boolean).join(' ')}
      </p>
      {pending ? (
        <>
          <ActionForm action={signInAction} className="grid gap-4">
            <LocaleField />
            <input type="hidden" name="next" value={next} />
            <div className="grid gap-2">
              <Field
                id="code"
                label={t('signIn.code')}
                labelClassName="font-medium"
                inputMode="numeric"
                autoComplete="one-time-code"
                maxLength={40}
                required
                // The page is there for this one field.
                autoFocus={!problem}
                aria-invalid={problem === 'code-wrong'}
                className="font-semibold tracking-[0.3em]"
              />
            </div>
            <SubmitButton>{t('signIn.submit')}</SubmitButton>
          </ActionForm>
          <ActionForm action={requestCodeAction} className="mt-6 flex flex-wrap gap-x-6 text-sm">
            <LocaleField />
            <input type="hidden" name="next" value={next} />
            <button type="submit" className="link min-h-11 cursor-pointer">
              {t('signIn.again')}
            </button>
            <a href={change} className="link inline-flex min-h-11 items-center">
              {t('signIn.change')}
            </a>
          </ActionForm>
        </>
      ) : (
        <ActionForm action={requestCodeAction} className="grid gap-4">
          <LocaleField />
          <input type="hidden" {...(await startField())} />
          <input type="hidden" name="next" value={next} />
          <div className="grid gap-2">
            <Field
              id="email"
              label={t('signIn.email')}
              labelClassName="font-medium"
              // Of type email, browsers refuse forms that the store reads.
              inputMode="email"
              autoComplete="email"
              autoCapitalize="none"
              spellCheck={false}
              maxLength={400}
              required
              className="font-medium"
            />
          </div>
          <SubmitButton>{t('signIn.send')}</SubmitButton>
        </ActionForm>
      )}
    </section>
  );
}
