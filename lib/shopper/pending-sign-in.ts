import 'server-only';
import { cookies } from 'next/headers';
import { z } from 'zod';
import { storeCookie, storeCookieName } from '@/lib/http/cookies';
import { seal, unseal } from '@/lib/platform/seal';
import { CODE_LIFETIME, type PendingSignIn } from './sign-in-code';

const pendingSignIn = z.object({ email: z.string(), nonce: z.string().min(1) });

/** Remembers, sealed, which address a code was sent to, so that it is not in the page's address. */
export async function rememberPending({ email, nonce }: PendingSignIn): Promise<void> {
  const sealed = await seal('sign-in', { email, nonce }, CODE_LIFETIME);
  (await cookies()).set(storeCookie('sign-in', sealed, CODE_LIFETIME));
}

/** The sign-in that this browser has under way, or null. */
export async function readPending(): Promise<PendingSignIn | null> {
  const sealed = (await cookies()).get(storeCookieName('sign-in'))?.value;
  return sealed ? unseal('sign-in', sealed, pendingSignIn) : null;
}

/** Forgets it. */
export async function forgetPending(): Promise<void> {
  (await cookies()).set(storeCookie('sign-in', '', 0));
}
