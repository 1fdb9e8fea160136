import 'server-only';
import { cookies } from 'next/headers';
import { type Locale, localePath, splitLocale } from '@/lib/i18n/locale';
import { endCurrentSession, sessionHere } from '../server';
import { startSession } from '../session';
import { pendingSignIn, refusedEmail, trustDevice, waitingIdentity } from './cookies';
import type { Identity } from './identity';

type Proven = {
  identity: Identity;
  locale: Locale;
  /** The path to go on to. */
  next: string;
  /** The id of the session to be, where something is kept by it already. */
  id?: string | undefined;
};

type Arriving = Proven & {
  /** Whether a link of anybody may have led here, so that the shopper is asked in any case. */
  isUnasked?: boolean;
};

/** Starts a session in this browser, and returns where the shopper goes. */
export async function signInHere({ identity, locale, next, id }: Proven): Promise<string> {
  const { email, gigsUser, isNamed, vouched, isClosed } = identity;
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

/**
 * Signs somebody in who was vouched for, and returns where they go. It never takes the place of
 * another person's session without a question, or anybody could lend a shopper their own account.
 */
export async function signInOrAsk({ isUnasked = false, ...proven }: Arriving): Promise<string> {
  const { identity, locale, next, id } = proven;
  const here = await sessionHere();
  if (here ? here.email !== identity.email : isUnasked) {
    await waitingIdentity.write({ ...identity, next, isUnasked: true, id });
    return localePath(locale, '/sign-in/switch');
  }
  return signInHere(proven);
}

/** Goes on with whoever waits, and returns where; null where nobody does. */
export async function continueSignIn(next: string): Promise<string | null> {
  const waiting = await waitingIdentity.read();
  if (!waiting) return null;
  const { next: _, isUnasked, id, ...identity } = waiting;
  const { locale } = splitLocale(next);
  const path = await signInOrAsk({ identity, locale, next, id, isUnasked });
  if (path === next) await waitingIdentity.clear();
  return path;
}
