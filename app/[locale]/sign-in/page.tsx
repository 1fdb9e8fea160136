import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { SignIn } from '@/components/account/sign-in';
import { Shell } from '@/components/site/shell';
import { readPending } from '@/lib/auth/pending';
import { readSignInProblem } from '@/lib/auth/problem';
import { currentShopper } from '@/lib/auth/shopper';
import { getIntl } from '@/lib/i18n/server';
import { returnPath, returnPathFromReferer } from '@/lib/site/return-path';

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await getIntl();
  return { title: t('signIn.heading'), robots: { index: false } };
}

/** E-mail first, then the code. Keeps where the shopper was and what they chose. */
export default async function SignInPage({ searchParams }: PageProps<'/[locale]/sign-in'>) {
  const [query, shopper, pending, requestHeaders] = await Promise.all([
    searchParams,
    currentShopper(),
    readPending(),
    headers(),
  ]);
  const next = query.next
    ? returnPath(query.next)
    : returnPathFromReferer(requestHeaders.get('referer'));
  if (shopper) redirect(next);
  return (
    <Shell shopper={null}>
      <SignIn
        next={next}
        pending={query.change === undefined ? pending : null}
        problem={readSignInProblem(query.problem)}
      />
    </Shell>
  );
}
