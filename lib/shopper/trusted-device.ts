import 'server-only';
import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { sealedCookie } from '@/lib/http/cookies';

const trustedDevice = sealedCookie(
  'browser',
  z.object({ email: z.string(), id: z.string().min(1) }),
  180 * 24 * 60 * 60,
  'browser',
);

/** Remembers that this address has signed in on this device: its codes are limited separately. */
export async function rememberBrowser(email: string): Promise<void> {
  const id = (await knownBrowserId(email)) ?? randomBytes(16).toString('base64url');
  await trustedDevice.write({ email, id });
}

/** The id of this device if this address has signed in on it before, else null. */
export async function knownBrowserId(email: string): Promise<string | null> {
  const known = await trustedDevice.read();
  return known?.email === email ? known.id : null;
}
