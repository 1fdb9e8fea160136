import { ProblemSummary } from '@/components/ui/problem-summary';
import { getIntl } from '@/lib/i18n/server';
import { offersProvider, providerName } from '@/lib/shopper/sign-in/oidc/provider';
import type { SignInProblem } from '@/lib/shopper/sign-in/problem';
import { ProviderLink } from './provider-link';

type Props = {
  /** Who is signed in here. */
  current: string;
  /** Where the shopper goes on. */
  next: string;
  problem: SignInProblem;
};

/** Why the person who arrived was not signed in, and who still is. */
export async function NotSignedIn({ current, next, problem }: Props) {
  const { t } = await getIntl();
  return (
    <section className="card mx-auto max-w-md px-6 py-8 sm:px-8">
      <ProblemSummary
        heading={t('signIn.problemHeading')}
        text={t(`signIn.${problem}`, { provider: providerName() })}
      />
      <h1 className="mb-6 font-bold text-3xl tracking-tight">{t('signIn.switchHeading')}</h1>
      <div className="grid gap-3">
        {offersProvider() && <ProviderLink next={next} isOneOfTwo={false} />}
        <a href={next} className="button button-plain">
          <span className="min-w-0 break-words">{t('signIn.stay', { email: current })}</span>
        </a>
      </div>
    </section>
  );
}
