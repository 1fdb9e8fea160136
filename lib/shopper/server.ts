import 'server-only';
import { cookies } from 'next/headers';
import { cache } from 'react';
import { fail, ok, type Result } from '@/lib/platform/result';
import { endAllSessions, endSession, isEnded } from './ended-sessions';
import { openSession, type Session, sessionCookieName } from './session';

/**
 * Who is signed in: the e-mail that received the code, and their user at Gigs if known at sign-in,
 * whom the brand may have named whatever the address.
 */
export type Shopper = Pick<Session, 'email' | 'gigsUser' | 'isNamed'>;

/**
 * The signed-in shopper, or null for a missing, expired, altered or signed-out cookie. No upstream
 * call. Pages trust the cookie while the list of ended sessions is unreachable.
 */
export async function currentShopper(): Promise<Shopper | null> {
  const { session, ended } = await readSession();
  return session && ended !== true ? shopperOf(session) : null;
}

/**
 * The same for actions, which change something: a session that cannot be verified is `unavailable`.
 */
export async function provenShopper(): Promise<Result<Shopper | null, 'unavailable'>> {
  const { session, ended } = await readSession();
  if (session && ended === null) return fail('unavailable');
  return ok(session && !ended ? shopperOf(session) : null);
}

/**
 * Signs out every copy of this browser's session, and removes the cookies that could identify the
 * shopper.
 */
export async function signOut(): Promise<void> {
  await endCurrentSession();
  const jar = await cookies();
  for (const { name } of jar.getAll()) {
    // The app that the store is open in is nobody in particular.
    if (!/^(__Secure-|__Host-)?storefront\.(?!app$)/.test(name)) continue;
    jar.set({ name, value: '', maxAge: 0, path: '/', secure: name.startsWith('__') });
  }
}

/** The session of this browser, unless it is known to be over. */
export async function sessionHere(): Promise<Session | null> {
  const { session, ended } = await readSession();
  return session && ended !== true ? session : null;
}

/** Whether this browser holds a session that was ended, here or from elsewhere. */
export async function hasEndedSession(): Promise<boolean> {
  const { session, ended } = await readSession();
  return session !== null && ended === true;
}

/**
 * Ends every session of this browser's shopper. Rejects, and ends none, when Redis is unreachable.
 */
export async function endSessionsEverywhere(): Promise<void> {
  const session = await sessionHere();
  if (session) await endAllSessions(session);
}

/**
 * Ends the session of this browser. An unreachable list is no reason to fail: the cookie goes
 * anyway.
 */
export async function endCurrentSession(): Promise<void> {
  const { session } = await readSession();
  if (session) await endSession(session).catch(() => undefined);
}

/** `ended` is null when it could not be found out. */
const readSession = cache(async (): Promise<{ session: Session | null; ended: boolean | null }> => {
  const session = await openSession((await cookies()).get(sessionCookieName())?.value);
  return { session, ended: session && (await isEnded(session).catch(() => null)) };
});

function shopperOf({ email, gigsUser, isNamed }: Session): Shopper {
  return { email, gigsUser, isNamed };
}
