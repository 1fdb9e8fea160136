import { SubmitButton } from '@/components/ui/submit-button';
import { startCheckoutAction } from '@/lib/checkout/action';
import type { Choice } from '@/lib/checkout/choice';
import { getIntl } from '@/lib/i18n/server';

/** One button: a fresh session with the same choice. */
export async function RestartForm({ choice }: { choice: Choice }) {
  const { t, locale } = await getIntl();
  return (
    <form action={startCheckoutAction}>
      <input type="hidden" name="locale" value={locale} />
      {Object.entries(choice).map(([name, value]) =>
        value ? <input key={name} type="hidden" name={name} value={value} /> : null,
      )}
      <SubmitButton>{t('callback.again')}</SubmitButton>
    </form>
  );
}
