import { ActionForm } from '@/components/ui/action-form';
import { LocaleField } from '@/components/ui/locale-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { addressFields } from '@/lib/checkout/choice';
import { startCheckoutAction } from '@/lib/connect/action';
import { type CheckoutRecord, choiceOf } from '@/lib/connect/record';

type Props = {
  record: CheckoutRecord;
  /** The record as it is sealed: an IMEI and an ICCID travel in no other way. */
  sealed: string;
  /** Leads back to the choice instead, with this button. */
  show?: 'primary' | 'plain';
  children: React.ReactNode;
};

/** A button that opens a new session with the same choice, or shows that choice. */
export function RestartForm({ record, sealed, show, children }: Props) {
  const fields = { ...addressFields(choiceOf(record)), checkout: sealed };
  return (
    <ActionForm action={startCheckoutAction}>
      <LocaleField />
      {Object.entries(fields).map(([name, value]) =>
        value ? <input key={name} type="hidden" name={name} value={value} /> : null,
      )}
      <SubmitButton tone={show ?? 'primary'} then={show && 'show'}>
        {children}
      </SubmitButton>
    </ActionForm>
  );
}
