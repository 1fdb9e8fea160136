import { getIntl } from '@/lib/i18n/server';
import { providerName } from '@/lib/shopper/sign-in/oidc/provider';
import { startPath } from '@/lib/shopper/sign-in/oidc/start';

type Props = {
  /** Where the shopper goes on. */
  next: string;
  /** Whether a code would do as well. */
  isOneOfTwo: boolean;
};

/** The way to sign in with an account of the brand's. A link, so that it needs no scripts. */
export async function ProviderLink({ next, isOneOfTwo }: Props) {
  const { t } = await getIntl();
  return (
    <>
      <a href={startPath(next)} className="button button-primary w-full" rel="nofollow">
        {t('signIn.provider', { provider: providerName() })}
      </a>
      {isOneOfTwo && <p className="my-6 text-muted text-sm">{t('signIn.or')}</p>}
    </>
  );
}
