import { ActionForm } from '@/components/ui/action-form';
import { EmailField } from '@/components/ui/email-field';
import { Field } from '@/components/ui/field';
import { LocaleField } from '@/components/ui/locale-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { getIntl } from '@/lib/i18n/server';
import { requestCodeAction, signInAction } from '@/lib/shopper/action';
import { startField } from '@/lib/shopper/sign-in/nonce';

type EmailFormProps = {
  next: string;
  /** What was typed and led to a problem; else empty. */
  typed: string;
  isInvalid: boolean;
};

/** Asks for the address that a code is mailed to. */
export async function EmailForm({ next, typed, isInvalid }: EmailFormProps) {
  const { t } = await getIntl();
  return (
    <ActionForm action={requestCodeAction} className="grid gap-4">
      <LocaleField />
      <input type="hidden" {...(await startField())} />
      <input type="hidden" name="next" value={next} />
      <div className="grid gap-2">
        <EmailField
          label={t('signIn.email')}
          labelClassName="font-medium"
          defaultValue={typed}
          maxLength={400}
          required
          aria-invalid={isInvalid}
          className="font-medium"
        />
      </div>
      <SubmitButton>{t('signIn.send')}</SubmitButton>
    </ActionForm>
  );
}

type CodeFormProps = {
  next: string;
  /** Whether the code that was entered last is wrong. */
  isWrong: boolean;
  /** Whether the page has something to say that comes before the field. */
  hasProblem: boolean;
  /** That another code was sent, once it was. */
  answer: string | null;
};

/** Asks for the code, or for another one. */
export async function CodeForm({ next, isWrong, hasProblem, answer }: CodeFormProps) {
  const { t, href } = await getIntl();
  const change = href(`/sign-in?${new URLSearchParams({ change: '', next })}`);
  return (
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
            autoFocus={!hasProblem}
            aria-invalid={isWrong}
            answerId="sent"
            className="font-semibold tracking-[0.3em]"
          />
        </div>
        <SubmitButton>{t('signIn.submit')}</SubmitButton>
      </ActionForm>
      <p id="sent" role="status" className="mt-6 text-sm">
        {/* Another element each time, or the same sentence would not be announced again. */}
        {answer && <span key={Date.now()}>{answer}</span>}
      </p>
      <ActionForm action={requestCodeAction} className="mt-6 flex flex-wrap gap-x-6 text-sm">
        <LocaleField />
        <input type="hidden" name="next" value={next} />
        <SubmitButton id="again" tone="quiet">
          {t('signIn.again')}
        </SubmitButton>
        <a href={change} className="link inline-flex min-h-11 items-center">
          {t('signIn.change')}
        </a>
      </ActionForm>
    </>
  );
}
