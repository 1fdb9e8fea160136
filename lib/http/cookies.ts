import 'server-only';
import { env } from '@/lib/platform/env';

/**
 * A cookie of this store alone: not readable by scripts, sent on the way back from Connect (Lax), and
 * over https bound to this very host.
 * @param lifetime seconds
 */
export function storeCookie(name: string, value: string, lifetime: number) {
  return {
    name: storeCookieName(name),
    value,
    httpOnly: true,
    secure: isSecure(),
    sameSite: 'lax' as const,
    path: '/',
    maxAge: lifetime,
  };
}

/** The full name of a cookie of this store. */
export function storeCookieName(name: string): string {
  return `${isSecure() ? '__Host-' : ''}storefront.${name}`;
}

function isSecure(): boolean {
  return env().SITE_URL.startsWith('https:');
}
