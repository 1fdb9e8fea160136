import { LocaleField } from '@/components/ui/locale-field';
import { getIntl } from '@/lib/i18n/server';

/** Ends every session of the shopper, on this device and all others. */
export async function SignOutEverywhere() {
  const { t } = await getIntl();
  return (
    <form method="post" action="/api/auth/sign-out" className="mt-8 text-sm">
      <LocaleField />
      <button type="submit" name="everywhere" value="1" className="link min-h-11 cursor-pointer">
        {t('account.signOutEverywhere')}
      </button>
    </form>
  );
}
