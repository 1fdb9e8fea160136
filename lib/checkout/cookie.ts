import 'server-only';
import { cookies } from 'next/headers';
import { z } from 'zod';
import { sealedCookie, storeCookie, storeCookieName } from '@/lib/http/cookies';
import { RECORD_LIFETIME } from './record';

const begun = z.object({
  /** The sealed record, as it stands in the callback address. */
  checkout: z.string(),
  /** The session's id, null when Gigs did not tell it. It opens nothing. */
  session: z.string().nullable(),
});

/** The last checkout that a browser began. */
export type Begun = z.infer<typeof begun>;

const checkoutCookie = sealedCookie('checkout', begun, RECORD_LIFETIME, 'resume');

/** Remembers, in this browser only, the checkout it began; one before it stays known as its own. */
export async function rememberCheckout(checkout: Begun): Promise<void> {
  const before = await readBegun();
  if (before && before.checkout !== checkout.checkout) await setPast(before.checkout);
  await checkoutCookie.write(checkout);
}

/** The last checkout begun in this browser, as long as there is something to tell of it. */
export function readBegun(): Promise<Begun | null> {
  return checkoutCookie.read();
}

/** The sealed records of the checkouts that this browser began: the last one and the one before. */
export async function readBegunHere(): Promise<string[]> {
  const last = await readBegun();
  const past = (await cookies()).get(storeCookieName('past'))?.value;
  return [last?.checkout, past].filter((sealed) => sealed !== undefined);
}

/** Nothing more is to be told of the last checkout; its return page still opens in this browser. */
export async function settleCheckout(): Promise<void> {
  const last = await readBegun();
  if (last) await setPast(last.checkout);
  await forgetCheckout();
}

/** Forgets the last checkout. */
export function forgetCheckout(): Promise<void> {
  return checkoutCookie.clear();
}

async function setPast(sealed: string): Promise<void> {
  (await cookies()).set(storeCookie('past', sealed, RECORD_LIFETIME));
}
