import 'server-only';
import { cookies } from 'next/headers';
import { storeCookie, storeCookieName } from '@/lib/site/cookie';
import { RECORD_LIFETIME } from './record';

/** Remembers, in this browser only, the last checkout it began (sealed; no session URL). */
export async function rememberCheckout(sealed: string): Promise<void> {
  (await cookies()).set(storeCookie('checkout', sealed, RECORD_LIFETIME));
}

/** The sealed record of the last checkout begun in this browser. */
export async function readCheckoutCookie(): Promise<string | undefined> {
  return (await cookies()).get(storeCookieName('checkout'))?.value;
}
