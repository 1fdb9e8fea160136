import 'server-only';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import {
  SESSION_MAX_SECONDS,
  type StoreCookie,
  sealedCookie,
  storeCookie,
  storeCookieName,
} from '@/lib/http/cookies';

const DAY_SECONDS = 24 * 60 * 60;

/** A session ends after this long without a visit, and after SESSION_MAX_SECONDS in any case. */
const IDLE_SECONDS = 7 * DAY_SECONDS;

/** The first page after this long renews the session. */
const RENEWAL_SECONDS = DAY_SECONDS;

/** Who vouched for a shopper, where no code was mailed. Never shown. */
export const vouchedFor = z.object({
  issuer: z.string(),
  sub: z.string(),
  sid: z.string().optional(),
});

/** Who signed a shopper in, if no code did: an issuer, its name for them and for the session. */
export type Vouched = z.infer<typeof vouchedFor>;

const session = z.object({
  id: z.string().min(1),
  email: z.string().min(1),
  gigsUser: z.string().min(1).nullable(),
  /** When the shopper signed in, in milliseconds. */
  startedAt: z.number(),
  vouched: vouchedFor.optional(),
  /** Whether `gigsUser` itself was vouched for; else it is whoever has the address. */
  isNamed: z.boolean().optional(),
});

/** A signed-in browser, as its cookie holds it. Renewal keeps the id and the start. */
export type Session = z.infer<typeof session>;

const sessionCookie = sealedCookie('session', session, IDLE_SECONDS, 'session');

type Start = {
  vouched?: Vouched | undefined;
  isNamed?: boolean | undefined;
  id?: string | undefined;
};

/** The cookies of a shopper who signs in now. */
export function startSession(
  email: string,
  gigsUser: string | null,
  { vouched, isNamed, id = randomUUID() }: Start = {},
): Promise<StoreCookie[]> {
  const issued = { id, email, gigsUser, startedAt: Date.now() };
  return cookiesOf({ ...issued, ...(vouched && { vouched }), ...(isNamed && { isNamed }) });
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

/** The seconds until a session is over in any case. */
export function remainingOf({ startedAt }: Session): number {
  return Math.ceil((startedAt - Date.now()) / 1000) + SESSION_MAX_SECONDS;
}
