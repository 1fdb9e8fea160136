import { readAppMode, withEvent } from '@/lib/http/app-mode';
import { getIntl } from '@/lib/i18n/server';
import { providerName } from '@/lib/shopper/sign-in/oidc/provider';

type Props = {
  reference: string | null;
  /** Whether the app is told of a purchase: not while its payment has failed. */
  purchased: boolean;
};

/** Back to the app that the store is open in, which learns of the purchase by the tap. */
export async function AppReturn({ reference, purchased }: Props) {
  const [{ t }, app] = await Promise.all([getIntl(), readAppMode()]);
  if (!app?.back) return null;
  return (
    <a
      href={purchased ? withEvent(app.back, 'purchased', reference) : app.back}
      className="button button-plain"
    >
      {t('app.back', { app: providerName() })}
    </a>
  );
}
