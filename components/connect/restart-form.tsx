import { SubmitButton } from '@/components/ui/submit-button';
import { startCheckoutAction } from '@/lib/checkout/action';
import { type CheckoutRecord, choiceOf } from '@/lib/checkout/record';
import { getIntl } from '@/lib/i18n/server';

type Props = {
  record: CheckoutRecord;
  /** The record as it is sealed: an IMEI travels in no other way. */
  sealed: string;
  children: React.ReactNode;
};

/** One button: a fresh session with the same choice. */
export async function RestartForm({ record, sealed, children }: Props) {
  const { locale } = await getIntl();
  const fields = { ...choiceOf(record), imei: null, locale, checkout: sealed };
  return (
    <form action={startCheckoutAction}>
      {Object.entries(fields).map(([name, value]) =>
        value ? <input key={name} type="hidden" name={name} value={value} /> : null,
      )}
      <SubmitButton>{children}</SubmitButton>
    </form>
  );
}
