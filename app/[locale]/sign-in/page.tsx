import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { NotSignedIn } from '@/components/sign-in/not-signed-in';
import { SignIn } from '@/components/sign-in/sign-in';
import { Shell } from '@/components/site/shell';
import { returnPath, returnPathOfLink } from '@/lib/http/return-path';
import { localePath, splitLocale } from '@/lib/i18n/locale';
import { getIntl } from '@/lib/i18n/server';
import { unlistedPage } from '@/lib/seo/metadata';
import { currentShopper, hasEndedSession } from '@/lib/shopper/server';
import { takesCodes } from '@/lib/shopper/sign-in/code';
import { pendingSignIn, refusedEmail } from '@/lib/shopper/sign-in/cookies';
import { offersProvider } from '@/lib/shopper/sign-in/oidc/provider';
import { wasTried } from '@/lib/shopper/sign-in/oidc/request-state';
import { startPath } from '@/lib/shopper/sign-in/oidc/start';
import { isOfArrival, readSignInProblem } from '@/lib/shopper/sign-in/problem';

export const generateMetadata = unlistedPage('signIn.heading');

/** E-mail first, then the code. Keeps where the shopper was and what they chose. */
export default async function SignInPage({ searchParams }: PageProps<'/[locale]/sign-in'>) {
  const [{ locale, href }, query, shopper, pending, requestHeaders] = await Promise.all([
    getIntl(),
    searchParams,
    currentShopper(),
    pendingSignIn.read(),
    headers(),
  ]);
  const back = query.next
    ? returnPath(query.next, href('/'))
    : returnPathOfLink(requestHeaders.get('referer'), query.from, href('/'));
  // The return path uses the language of this page.
  const next = localePath(locale, splitLocale(back).path);
  const problem = readSignInProblem(query.problem);
  if (shopper) {
    if (!problem || !isOfArrival(problem)) redirect(next);
    // Who was to be signed in may be somebody else, and must not take this account for theirs.
    return (
      <Shell shopper={shopper}>
        <NotSignedIn current={shopper.email} next={next} problem={problem} />
      </Shell>
    );
  }
  // In the address it outlives another language or a reload.
  if (!query.next && next !== href('/')) {
    redirect(href(`/sign-in?${new URLSearchParams({ next })}`));
  }
  // A code was asked for, but the browser has not kept the cookie that says so.
  const isAgain = query.step === 'again';
  if ((query.step === 'code' || isAgain) && !pending) {
    redirect(href(`/sign-in?${new URLSearchParams({ next, problem: 'not-kept' })}`));
  }
  const isLed = (await beginsByItself(query)) && !pending;
  if (isLed) redirect(startPath(next, takesCodes() ? 'silent' : 'auto'));
  const refused = problem && (await refusedEmail.read());
  return (
    <Shell shopper={null}>
      <SignIn
        next={next}
        pending={query.change === undefined ? (pending?.email ?? null) : null}
        isAgain={isAgain}
        problem={problem}
        typed={refused?.typed ?? ''}
        hasProvider={offersProvider()}
      />
    </Shell>
  );
}

/**
 * Whether to go to the provider at once: where it is the only way, and else to ask, once, whether
 * the shopper is signed in there. Never after a problem, nor twice, nor after a session that was
 * ended from elsewhere: this device was not to be signed in any more.
 */
async function beginsByItself({ problem, tried, step, change }: Query): Promise<boolean> {
  const isPlain = [problem, tried, step, change].every((value) => value === undefined);
  return isPlain && offersProvider() && !(await wasTried()) && !(await hasEndedSession());
}

type Query = Record<string, string | string[] | undefined>;
