import 'server-only';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { type StoreCookie, sealedCookie, storeCookie, storeCookieName } from '@/lib/http/cookies';
import { kv } from '@/lib/platform/kv/kv';

const DAY = 24 * 60 * 60;

/** A session ends after this long without a visit, and after this long in any case. */
const IDLE_SECONDS = 7 * DAY;
const ABSOLUTE_SECONDS = 30 * DAY;

/** The first page after this long renews the session. */
const RENEWAL_SECONDS = DAY;

const session = z.object({
  id: z.string().min(1),
  email: z.string().min(1),
  gigsUser: z.string().min(1).nullable(),
  /** When the shopper signed in, in milliseconds. */
  startedAt: z.number(),
});

/** A signed-in browser, as its cookie holds it. Renewal keeps the id and the start. */
export type Session = z.infer<typeof session>;

const sessionCookie = sealedCookie('session', session, IDLE_SECONDS, 'session');

/** The cookies of a shopper who signs in now. */
export function startSession(email: string, gigsUser: string | null): Promise<StoreCookie[]> {
  return cookiesOf({ id: randomUUID(), email, gigsUser, startedAt: Date.now() });
}

/**
 * The session in a cookie, or null when it is forged, altered or over. Does not check for
 * sign-outs.
 */
export async function openSession(sealed: string | undefined): Promise<Session | null> {
  const opened = await sessionCookie.open(sealed);
  return opened && remainingOf(opened) > 0 ? opened : null;
}

/** The cookies that prolong a session until its absolute end, under the newest secret. */
export async function renewSession(sealed: string | undefined): Promise<StoreCookie[]> {
  const opened = await openSession(sealed);
  return opened ? cookiesOf(opened) : [];
}

/** Ends a session for every copy of its cookie. Rejects when Redis is unreachable. */
export async function endSession(ended: Session): Promise<void> {
  await kv().set(endKey(ended), '1', remainingOf(ended));
}

/** Whether its shopper has signed out. Rejects when Redis is unreachable. */
export async function isEnded(opened: Session): Promise<boolean> {
  return (await kv().get(endKey(opened))) !== null;
}

/** The full name of the session cookie. */
export function sessionCookieName(): string {
  return storeCookieName('session');
}

/** The full name of the cookie that exists as long as the session need not be renewed. */
export function freshCookieName(): string {
  return storeCookieName('fresh');
}

async function cookiesOf(issued: Session): Promise<StoreCookie[]> {
  const lifetime = Math.min(IDLE_SECONDS, remainingOf(issued));
  return [
    await sessionCookie.seal(issued, lifetime),
    storeCookie('fresh', '1', Math.min(RENEWAL_SECONDS, lifetime)),
  ];
}

function remainingOf({ startedAt }: Session): number {
  return Math.ceil((startedAt - Date.now()) / 1000) + ABSOLUTE_SECONDS;
}

function endKey({ id }: Session): string {
  return `ended:${id}`;
}
