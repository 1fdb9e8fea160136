import 'server-only';
import { z } from 'zod';
import { SESSION_MAX_SECONDS } from '@/lib/http/cookies';
import { kv } from '@/lib/platform/kv/kv';
import { seal, unseal } from '@/lib/platform/seal';

const kept = z.object({ idToken: z.string() });

/**
 * Keeps the ID token of a session, sealed, for signing out at the provider: too large for a cookie.
 * Without it the provider asks whether to sign out.
 */
export async function keepIdToken(session: string, idToken: string): Promise<void> {
  const sealed = await seal('id-token', { idToken }, SESSION_MAX_SECONDS);
  await kv()
    .set(`id-token:${session}`, sealed, SESSION_MAX_SECONDS)
    .catch(() => undefined);
}

/** The ID token of a session, once. */
export async function takeIdToken(session: string): Promise<string | null> {
  const sealed = await kv()
    .getAndDelete(`id-token:${session}`)
    .catch(() => null);
  const opened = sealed && (await unseal('id-token', sealed, kept));
  return opened ? opened.idToken : null;
}
