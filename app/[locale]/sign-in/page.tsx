import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { SignIn } from '@/components/sign-in/sign-in';
import { Shell } from '@/components/site/shell';
import { returnPath, returnPathOfLink } from '@/lib/http/return-path';
import { localePath, splitLocale } from '@/lib/i18n/locale';
import { getIntl } from '@/lib/i18n/server';
import { unlistedMetadata } from '@/lib/seo/metadata';
import { currentShopper } from '@/lib/shopper/server';
import { pendingSignIn } from '@/lib/shopper/sign-in-cookies';
import { readSignInProblem } from '@/lib/shopper/sign-in-problem';

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await getIntl();
  return unlistedMetadata(t('signIn.heading'));
}

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
  if (shopper) redirect(next);
  // In the address it outlives another language or a reload.
  if (!query.next && next !== href('/')) {
    redirect(href(`/sign-in?${new URLSearchParams({ next })}`));
  }
  // A code was asked for, but the browser has not kept the cookie that says so.
  if (query.step === 'code' && !pending) {
    redirect(href(`/sign-in?${new URLSearchParams({ next, problem: 'not-kept' })}`));
  }
  return (
    <Shell shopper={null}>
      <SignIn
        next={next}
        pending={query.change === undefined ? (pending?.email ?? null) : null}
        problem={readSignInProblem(query.problem)}
      />
    </Shell>
  );
}
