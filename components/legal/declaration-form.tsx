import { ActionForm } from '@/components/ui/action-form';
import { EmailField } from '@/components/ui/email-field';
import { Field } from '@/components/ui/field';
import { LocaleField } from '@/components/ui/locale-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { getIntl } from '@/lib/i18n/server';
import { declareAction } from '@/lib/legal/action';
import type { Draft } from '@/lib/legal/declaration';
import type { LegalFunction } from '@/lib/legal/functions';
import type { Prefill } from '@/lib/legal/own-plans';
import type { DeclarationProblem } from '@/lib/legal/problem';
import { CancelFields } from './cancel-fields';
import { DeclarationProblemSummary } from './declaration-problem';

type Props = {
  kind: LegalFunction;
  /** What was typed before, after a problem. */
  draft: Draft | null;
  /** Of the signed-in shopper, else empty. */
  email: string;
  /** The plan that My plans leads here about. */
  asked: string | null;
  prefill: Prefill;
  problem: DeclarationProblem | null;
};

/** One form that asks for what the law lists and nothing else; its button is right below it. */
export async function DeclarationForm(props: Props) {
  const { kind, draft, email, asked, prefill, problem } = props;
  const { t, href } = await getIntl();
  const isOnly = prefill.plans.length === 1;
  const values = JSON.stringify(draft);
  const isWithdrawal = kind === 'withdraw';
  const field = { labelClassName: 'font-medium', className: 'font-medium' };
  return (
    <section className="card mx-auto max-w-2xl px-6 py-8 sm:px-10">
      {problem && (
        <DeclarationProblemSummary
          key={`${problem} ${values}`}
          problem={problem}
          draft={draft}
          plans={prefill.plans}
        />
      )}
      <h1 className="font-bold text-3xl tracking-tight">
        {t(isWithdrawal ? 'legal.withdrawHeading' : 'legal.cancelHeading')}
      </h1>
      {/* A new one for other values: React keeps those of the fields that are there. */}
      <ActionForm key={values} action={declareAction} className="mt-6 grid gap-5">
        <LocaleField />
        <input type="hidden" name="kind" value={kind} />
        <div className="grid gap-2">
          <Field
            {...field}
            id="name"
            label={t('legal.name')}
            autoComplete="name"
            defaultValue={draft?.name ?? prefill.name}
            maxLength={150}
            required
            aria-invalid={problem === 'name-missing'}
          />
        </div>
        {prefill.plans.length > 0 && (
          <fieldset className="grid gap-2">
            <legend className="mb-2 font-medium">{t('legal.ownPlans')}</legend>
            {prefill.plans.map(({ id, name }) => (
              <label key={id} className="flex min-h-11 items-center gap-3">
                <input
                  type="checkbox"
                  name="plan"
                  value={id}
                  defaultChecked={draft?.plans.includes(id) ?? (isOnly || id === asked)}
                  className="size-5 shrink-0 accent-accent"
                />
                <span className="break-anywhere">{name}</span>
              </label>
            ))}
          </fieldset>
        )}
        <div className="grid gap-2">
          <Field
            {...field}
            id="contract"
            label={t(prefill.plans.length > 0 ? 'legal.otherContract' : 'legal.contract')}
            hint={t('legal.contractHint')}
            defaultValue={draft?.contract}
            maxLength={500}
            required={prefill.plans.length === 0}
            aria-invalid={problem === 'contract-missing'}
          />
        </div>
        {!isWithdrawal && <CancelFields draft={draft} problem={problem} />}
        <div className="grid gap-2">
          <EmailField
            {...field}
            label={t('legal.email')}
            defaultValue={draft?.email ?? email}
            maxLength={254}
            required
            aria-invalid={problem === 'email-invalid'}
          />
        </div>
        <SubmitButton>
          {t(isWithdrawal ? 'legal.confirmWithdrawal' : 'legal.cancelNow')}
        </SubmitButton>
      </ActionForm>
      <p className="mt-6 text-muted">
        {t(isWithdrawal ? 'legal.withdrawNext' : 'legal.cancelNext')}
      </p>
      <p className="mt-4">
        <a href={href('/account/plans')} className="link inline-flex min-h-11 items-center">
          {t('legal.inMyPlans')}
        </a>
      </p>
    </section>
  );
}
