import 'server-only';
import { cookies } from 'next/headers';
import { z } from 'zod';
import { env } from '@/lib/env';
import { seal, unseal } from '@/lib/seal';
import { CODE_LIFETIME } from './auth';

const pendingSignIn = z.object({ email: z.string() });

const secure = () => env().SITE_URL.startsWith('https:');
const name = () => (secure() ? '__Host-storefront.sign-in' : 'storefront.sign-in');

/** Remembers, sealed, which address a code was sent to, so that it is not in the page's address. */
export async function rememberPending(email: string): Promise<void> {
  (await cookies()).set({
    name: name(),
    value: await seal('sign-in', { email }, CODE_LIFETIME),
    httpOnly: true,
    secure: secure(),
    sameSite: 'lax',
    path: '/',
    maxAge: CODE_LIFETIME,
  });
}

/** The address that a code was sent to from this browser, or null. */
export async function readPending(): Promise<string | null> {
  const sealed = (await cookies()).get(name())?.value;
  return sealed ? ((await unseal('sign-in', sealed, pendingSignIn))?.email ?? null) : null;
}

/** Forgets it. */
export async function forgetPending(): Promise<void> {
  (await cookies()).delete({ name: name(), path: '/', secure: secure() });
}
