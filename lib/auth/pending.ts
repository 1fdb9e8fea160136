import 'server-only';
import { cookies } from 'next/headers';
import { z } from 'zod';
import { seal, unseal } from '@/lib/seal';
import { storeCookie, storeCookieName } from '@/lib/site/cookie';
import { CODE_LIFETIME } from './auth';

const pendingSignIn = z.object({ email: z.string() });

/** Remembers, sealed, which address a code was sent to, so that it is not in the page's address. */
export async function rememberPending(email: string): Promise<void> {
  const sealed = await seal('sign-in', { email }, CODE_LIFETIME);
  (await cookies()).set(storeCookie('sign-in', sealed, CODE_LIFETIME));
}

/** The address that a code was sent to from this browser, or null. */
export async function readPending(): Promise<string | null> {
  const sealed = (await cookies()).get(storeCookieName('sign-in'))?.value;
  return sealed ? ((await unseal('sign-in', sealed, pendingSignIn))?.email ?? null) : null;
}

/** Forgets it. */
export async function forgetPending(): Promise<void> {
  (await cookies()).set(storeCookie('sign-in', '', 0));
}
