import 'server-only';
import { randomUUID } from 'node:crypto';
import { cookies } from 'next/headers';
import { z } from 'zod';
import { sealedCookie } from '@/lib/http/cookies';
import { type Locale, localePath, splitLocale } from '@/lib/i18n/locale';
import type { Identity } from './identity';
import { endCurrentSession, sessionHere } from './server';
import { startSession, vouchedFor } from './session';
import { pendingSignIn, refusedEmail, trustDevice } from './sign-in-cookies';

/** How long the question stays open. */
const QUESTION_SECONDS = 10 * 60;

/** Who wants to sign in here and waits for a yes, and where they then go. */
export const waitingIdentity = sealedCookie(
  'arrival',
  z.object({
    email: z.string(),
    gigsUser: z.string().nullable(),
    isNamed: z.boolean().optional(),
    vouched: vouchedFor.optional(),
    isClosed: z.boolean(),
    next: z.string(),
    isUnasked: z.boolean(),
    /** The id of the session to be: what else is kept for it has this name (oidc/id-token.ts). */
    id: z.string().min(1).optional(),
  }),
  QUESTION_SECONDS,
  'arrival',
);

type Proven = {
  identity: Identity;
  locale: Locale;
  /** The path to go on to. */
  next: string;
  /** Whether a link of anybody may have led here, so that the shopper is asked in any case. */
  isUnasked?: boolean;
};

/**
 * Signs somebody in who was vouched for, and returns where they go. It never takes the place of
 * another person's session without a question, or anybody could lend a shopper their own account.
 */
export async function signInOrAsk(
  { identity, locale, next, isUnasked = false }: Proven,
  id: string = randomUUID(),
): Promise<string> {
  const here = await sessionHere();
  if (here ? here.email !== identity.email : isUnasked) {
    await waitingIdentity.write({ ...identity, next, isUnasked: true, id });
    return localePath(locale, '/sign-in/switch');
  }
  return signInHere(identity, locale, next, id);
}

/** Goes on with whoever waits, and returns where; null where nobody does. */
export async function continueSignIn(next: string): Promise<string | null> {
  const waiting = await waitingIdentity.read();
  if (!waiting) return null;
  const { next: _, isUnasked, id, ...identity } = waiting;
  const { locale } = splitLocale(next);
  const path = await signInOrAsk({ identity, locale, next, isUnasked }, id);
  if (path === next) await waitingIdentity.clear();
  return path;
}

/** Starts a session in this browser, and returns where the shopper goes. */
export async function signInHere(
  { email, gigsUser, isNamed, vouched, isClosed }: Identity,
  locale: Locale,
  next: string,
  id: string = randomUUID(),
): Promise<string> {
  await endCurrentSession();
  const jar = await cookies();
  const started = await startSession(email, gigsUser, { vouched, isNamed, id });
  for (const cookie of started) jar.set(cookie);
  await trustDevice(email);
  await pendingSignIn.clear();
  await refusedEmail.clear();
  // Revealed only now that the shopper has proved that the address is theirs.
  return isClosed ? localePath(locale, '/account/plans') : next;
}
