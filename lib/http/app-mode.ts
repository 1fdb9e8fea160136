import 'server-only';
import { cookies, headers } from 'next/headers';
import { decodedPart } from '@/lib/platform/decode';
import { env } from '@/lib/platform/settings/env';
import { SESSION_MAX_SECONDS, type StoreCookie, storeCookie, storeCookieName } from './cookies';
import { pageAddressHeader } from './page-address';

const MAX_ADDRESS_LENGTH = 512;

/** What the cookie says where Done leads to the store's own first page. */
const HOME = 'home';

/** How the store is shown inside an app of the brand. */
export type AppMode = {
  /** The app's address that **Done** leads to; null for the first page of the store. */
  back: string | null;
};

/**
 * Whether the page is shown inside an app: its address says so, or one before it did. For dynamic
 * pages only.
 */
export async function readAppMode(): Promise<AppMode | null> {
  const address = (await headers()).get(pageAddressHeader) ?? '/';
  const asked = askedMode(new URL(address, env().SITE_URL).searchParams);
  if (asked !== undefined) return asked;
  const kept = (await cookies()).get(storeCookieName('app'))?.value;
  if (!kept) return null;
  return { back: kept === HOME ? null : allowedReturn(decodedPart(kept) ?? '') };
}

/** What an address says of it: null to leave it, undefined for nothing. */
export function askedMode(query: URLSearchParams): AppMode | null | undefined {
  const app = query.get('app');
  if (app === '0') return null;
  if (app !== '1') return undefined;
  const named = query.get('return');
  return { back: named === null ? (env().APP_RETURN_URLS[0] ?? null) : allowedReturn(named) };
}

/** The cookie that keeps it through sign-in and checkout, or ends it. */
export function appModeCookie(mode: AppMode | null): StoreCookie {
  if (!mode) return storeCookie('app', '', 0);
  return storeCookie('app', mode.back ? encodeURIComponent(mode.back) : HOME, SESSION_MAX_SECONDS);
}

/** An address that the app may be opened with: one of `APP_RETURN_URLS`, or below one. */
export function allowedReturn(address: string): string | null {
  if (address.length > MAX_ADDRESS_LENGTH || /[\\\s\p{Cc}]|\.\.|%2e/iu.test(address)) return null;
  const isAllowed = env().APP_RETURN_URLS.some((allowed) => {
    const rest = address.slice(allowed.length);
    return (
      address.startsWith(allowed) && (rest === '' || /^[/?#]/.test(rest) || allowed.endsWith('/'))
    );
  });
  return isAllowed && URL.canParse(address) ? address : null;
}

/** The app's address with what happened, for a tap to lead there. Never anything personal. */
export function withEvent(address: string, event: 'purchased', reference: string | null): string {
  const url = new URL(address);
  url.searchParams.set('event', event);
  if (reference) url.searchParams.set('reference', reference);
  return url.href;
}
