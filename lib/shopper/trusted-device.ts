import 'server-only';
import { randomBytes } from 'node:crypto';
import { cookies } from 'next/headers';
import { z } from 'zod';
import { storeCookie, storeCookieName } from '@/lib/http/cookies';
import { seal, unseal } from '@/lib/platform/seal';

const LIFETIME = 180 * 24 * 60 * 60;

const knownBrowser = z.object({ email: z.string(), id: z.string().min(1) });

/** Remembers, sealed, that somebody with this address has signed in here: its codes are counted apart. */
export async function rememberBrowser(email: string): Promise<void> {
  const id = (await knownBrowserId(email)) ?? randomBytes(16).toString('base64url');
  (await cookies()).set(
    storeCookie('browser', await seal('browser', { email, id }, LIFETIME), LIFETIME),
  );
}

/** This browser's own id if this address has signed in with it before, else null. */
export async function knownBrowserId(email: string): Promise<string | null> {
  const sealed = (await cookies()).get(storeCookieName('browser'))?.value;
  const known = sealed ? await unseal('browser', sealed, knownBrowser) : null;
  return known?.email === email ? known.id : null;
}
