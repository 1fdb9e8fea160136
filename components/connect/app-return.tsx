import { readAppMode, withEvent } from '@/lib/http/app-mode';
import { getIntl } from '@/lib/i18n/server';
import { providerName } from '@/lib/shopper/oidc/provider';

/** Back to the app that the store is open in, which learns of the purchase by the tap. */
export async function AppReturn({ reference }: { reference: string | null }) {
  const [{ t }, app] = await Promise.all([getIntl(), readAppMode()]);
  if (!app?.back) return null;
  return (
    <a href={withEvent(app.back, 'purchased', reference)} className="button button-plain">
      {t('app.back', { app: providerName() })}
    </a>
  );
}
