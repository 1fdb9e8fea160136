import 'server-only';
import { cookies } from 'next/headers';
import type { z } from 'zod';
import { type Purpose, seal, unseal } from '@/lib/platform/seal';
import { env } from '@/lib/platform/settings/env';
import type { CookieName } from './personal-cookies';

/** The longest that a session may last. */
export const SESSION_MAX_SECONDS = 30 * 24 * 60 * 60;

/** A cookie as Next sets it. */
export type StoreCookie = ReturnType<typeof storeCookie>;

/**
 * A cookie of this store: not readable by scripts, sent when Connect redirects back (Lax), and over
 * https bound to this host.
 * @param lifetime seconds
 */
export function storeCookie(name: CookieName, value: string, lifetime: number) {
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
export function storeCookieName(name: CookieName): string {
  return `${isSecure() ? '__Host-' : ''}storefront.${name}`;
}

/**
 * A cookie whose value is encrypted and authenticated (lib/platform/seal.ts). Reading one that is
 * missing, altered, expired or not of the schema gives null.
 * @param lifetime seconds
 */
export function sealedCookie<T extends z.ZodType<object>>(
  name: CookieName,
  schema: T,
  lifetime: number,
  purpose: Purpose,
) {
  const seals = async (value: z.infer<T>, seconds = lifetime): Promise<StoreCookie> =>
    storeCookie(name, await seal(purpose, value, seconds), seconds);
  const opens = async (sealed: string | undefined): Promise<z.infer<T> | null> =>
    sealed ? unseal(purpose, sealed, schema) : null;
  return {
    /** The cookie with this value, for a response that is not the current one. */
    seal: seals,
    /** What a raw value of this cookie holds, for a request that is not the current one. */
    open: opens,
    /** What the browser of the current request holds. */
    read: async () => opens((await cookies()).get(storeCookieName(name))?.value),
    /** Sets it in the current response. */
    write: async (value: z.infer<T>) => void (await cookies()).set(await seals(value)),
    /** Removes it in the current response. */
    clear: async () => void (await cookies()).set(storeCookie(name, '', 0)),
  };
}

function isSecure(): boolean {
  return env().SITE_URL.startsWith('https:');
}
