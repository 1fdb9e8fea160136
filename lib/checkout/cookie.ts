import 'server-only';
import { cookies } from 'next/headers';
import { env } from '@/lib/env';
import { RECORD_LIFETIME } from './record';

const secure = () => env().SITE_URL.startsWith('https:');
const name = () => (secure() ? '__Host-storefront.checkout' : 'storefront.checkout');

/** The cookie that remembers, in this browser only, the last checkout it began (sealed; no session URL). */
export function checkoutCookie(sealed: string) {
  return {
    name: name(),
    value: sealed,
    httpOnly: true,
    secure: secure(),
    sameSite: 'lax' as const,
    path: '/',
    maxAge: RECORD_LIFETIME,
  };
}

/** The sealed record of the last checkout begun in this browser. */
export async function readCheckoutCookie(): Promise<string | undefined> {
  return (await cookies()).get(name())?.value;
}
