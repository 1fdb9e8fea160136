import 'server-only';
import { cookies } from 'next/headers';
import { z } from 'zod';
import { type StoreCookie, sealedCookie, storeCookie, storeCookieName } from '@/lib/http/cookies';
import type { CookieName } from '@/lib/http/personal-cookies';
import { isSigned, sign } from '@/lib/platform/seal';
import type { Shopper } from '@/lib/shopper/server';
import { type Arrival, readArrival } from './arrival';
import { type CheckoutRecord, openRecord, RECORD_LIFETIME_SECONDS } from './record';

const begun = z.object({
  /** The sealed record, as it stands in the callback address. */
  checkout: z.string(),
  /** The session's id, null when Gigs did not send it. It opens nothing. */
  session: z.string().nullable(),
  /**
   * What Connect said when it came back, as in its address, or that nothing is left to tell; null
   * until then. Only former builds kept it here.
   */
  status: z.string().nullable().default(null),
});

/** The last checkout that a browser began. */
export type Begun = z.infer<typeof begun>;

const begunCookie = sealedCookie('checkout', begun, RECORD_LIFETIME_SECONDS, 'resume');

/** The outcome of a checkout of which nothing is left to tell. */
const SETTLED = 'settled';

/** The cookies of a request, by their names. */
type Held = (name: CookieName) => string | undefined;

/**
 * Remembers, in this browser only, the checkout it began; the previous one stays known as its own.
 */
export async function rememberCheckout(checkout: Omit<Begun, 'status'>): Promise<void> {
  const before = await readLast();
  if (before && before.checkout !== checkout.checkout) await setPast(before.checkout);
  await begunCookie.write({ ...checkout, status: null });
}

/**
 * The cookie that remembers what Connect said of the last checkout when it came back, so that the
 * store's card says the same as the page; null where there is nothing new to remember.
 */
export async function rememberReturn(
  held: Held,
  query: Record<string, unknown>,
): Promise<StoreCookie | null> {
  const arrival = readArrival(query, 'checkout');
  const { status } = query;
  if (!arrival?.hint || typeof status !== 'string') return null;
  const last = await readLast(held);
  if (!last || !isOf(last, arrival) || last.status === status) return null;
  // An address that is opened again after its use has expired, whatever came of it.
  return isFinished(last) || isSettled(last) ? null : outcomeCookie(last, status);
}

/** A query of the return page; a success that this browser remembers of it outweighs its status. */
export async function asRemembered(
  query: Record<string, unknown>,
): Promise<Record<string, unknown>> {
  const arrival = readArrival(query, 'checkout');
  const last = arrival && (await readLast());
  return last && isOf(last, arrival) && isFinished(last)
    ? { ...query, status: last.status }
    : query;
}

function isOf({ session, checkout }: Begun, { sessionId, sealed }: Arrival): boolean {
  return session === sessionId && checkout === sealed;
}

/** Whether Connect said that this checkout was finished. */
export function isFinished({ status }: Begun): boolean {
  return status === 'success';
}

/** The last checkout begun in this browser, until it is settled or dismissed. */
export async function readBegun(): Promise<Begun | null> {
  const last = await readLast();
  return last && !isSettled(last) ? last : null;
}

/** The sealed records of the last checkout that this browser began and of the one before. */
export async function readBegunHere(): Promise<string[]> {
  const [last, past] = await Promise.all([readLast(), readPast()]);
  return [last?.checkout, past].filter((sealed) => typeof sealed === 'string');
}

/** Ends the resume card of the last checkout; its return page still opens in this browser. */
export async function settleCheckout(): Promise<void> {
  const last = await readLast();
  if (last) (await cookies()).set(outcomeCookie(last, SETTLED));
}

/** The same for a shopper who wants to see no more of it: only they remove the checkout. */
export async function dismissCheckout(): Promise<void> {
  const last = await readLast();
  if (last) await setPast(last.checkout);
  await begunCookie.clear();
}

async function readLast(held?: Held): Promise<Begun | null> {
  const read = held ?? (await heldHere());
  const last = await begunCookie.open(read('checkout'));
  return last && { ...last, status: outcomeOf(last, read('outcome')) ?? last.status };
}

async function heldHere(): Promise<Held> {
  const jar = await cookies();
  return (name) => jar.get(storeCookieName(name))?.value;
}

function isSettled({ status }: Begun): boolean {
  return status === SETTLED;
}

/**
 * Apart from the checkout and signed with it: an answer that comes after the next checkout was
 * begun must neither replace that one nor tell of it.
 */
function outcomeCookie({ checkout }: Begun, outcome: string): StoreCookie {
  return signedCookie('outcome', outcome, `~${checkout}`);
}

function outcomeOf({ checkout }: Begun, value: string | undefined): string | null {
  return signedText('outcome', value, `~${checkout}`);
}

async function setPast(checkout: string): Promise<void> {
  (await cookies()).set(signedCookie('past', checkout));
}

async function readPast(): Promise<string | null> {
  return signedText('past', (await heldHere())('past'));
}

/**
 * A text that only this store can have written, as whoever has the address of a return page has its
 * state, too.
 * @param about what the text alone does not say, and is signed with it
 */
function signedCookie(name: 'outcome' | 'past', text: string, about = ''): StoreCookie {
  return storeCookie(name, `${text}~${sign(name, text + about)}`, RECORD_LIFETIME_SECONDS);
}

function signedText(name: 'outcome' | 'past', value = '', about = ''): string | null {
  const [text = '', proof = ''] = value.split('~');
  return isSigned(name, text + about, proof) ? text : null;
}

/** A checkout begun in this browser that the current visitor may be told about. */
export type Resumable = Begun & { record: CheckoutRecord };

/**
 * The last checkout that this browser began, or null when it is another shopper's. No upstream
 * call.
 */
export async function readResumable(shopper: Shopper | null): Promise<Resumable | null> {
  const last = await readBegun();
  const record = last && (await openRecord('checkout', last.checkout));
  return record && isTheirs(record, shopper, true) ? { ...last, record } : null;
}

/**
 * The query with which the callback page and the status route answer for it; null without a
 * session.
 */
export function resumeQuery({ checkout, session, status }: Begun): string | null {
  if (!session) return null;
  return `${new URLSearchParams({ checkout, session_id: session, ...(status && { status }) })}`;
}

/**
 * Whether a checkout is the shopper's; one begun signed out belongs to the browser that began it.
 */
export function isTheirs(
  record: CheckoutRecord,
  shopper: Shopper | null,
  begunHere: boolean,
): boolean {
  return record.email === null ? begunHere : record.email === shopper?.email;
}
