import 'server-only';
import { cookies } from 'next/headers';
import { cache } from 'react';
import { fail, ok, type Result } from '@/lib/platform/result';
import { isEnded, openSession, type Session, sessionCookieName } from './session';

/** Who is signed in: the e-mail that received the code, and their user at Gigs if known at sign-in. */
export type Shopper = { email: string; gigsUser: string | null };

/**
 * The signed-in shopper, or null: a missing, stale, altered or signed-out cookie is simply signed out.
 * No upstream call. When the list of sign-outs is out of reach, pages take the cookie's word.
 */
export async function currentShopper(): Promise<Shopper | null> {
  const { session, ended } = await readSession();
  return session && ended !== true ? shopperOf(session) : null;
}

/** The same for actions, which change something: a cookie that cannot be checked is not believed. */
export async function provenShopper(): Promise<Result<Shopper | null, 'unavailable'>> {
  const { session, ended } = await readSession();
  if (session && ended === null) return fail('unavailable');
  return ok(session && !ended ? shopperOf(session) : null);
}

/** The session of this browser, whether or not it was ended. */
export async function currentSession(): Promise<Session | null> {
  return (await readSession()).session;
}

/** `ended` is null when it could not be found out. */
const readSession = cache(async (): Promise<{ session: Session | null; ended: boolean | null }> => {
  const session = await openSession((await cookies()).get(sessionCookieName())?.value);
  return { session, ended: session && (await isEnded(session).catch(() => null)) };
});

function shopperOf({ email, gigsUser }: Session): Shopper {
  return { email, gigsUser };
}
