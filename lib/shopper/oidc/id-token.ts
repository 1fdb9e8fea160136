import 'server-only';
import { z } from 'zod';
import { kv } from '@/lib/platform/kv/kv';
import { seal, unseal } from '@/lib/platform/seal';

/** As long as a session may last. */
const LIFETIME_SECONDS = 30 * 24 * 60 * 60;

const kept = z.object({ idToken: z.string() });

/**
 * Keeps the ID token of a session, sealed, for signing out at the provider: too large for a cookie.
 * Without it the provider asks whether to sign out.
 */
export async function keepIdToken(session: string, idToken: string): Promise<void> {
  const sealed = await seal('id-token', { idToken }, LIFETIME_SECONDS);
  await kv()
    .set(`id-token:${session}`, sealed, LIFETIME_SECONDS)
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
