import 'server-only';
import { splitLocale } from '@/lib/i18n/locale';
import { isPagePath } from '@/lib/platform/pages';
import { env } from '@/lib/platform/settings/env';
import { passingQueries } from './passing-queries';

const MAX_LENGTH = 2_048;

/**
 * A path inside this site to go back to, or the home page given for anything that could lead
 * elsewhere.
 */
export function returnPath(value: unknown, home = '/'): string {
  if (typeof value !== 'string' || value.length > MAX_LENGTH) return home;
  if (!value.startsWith('/') || /[\\\p{Cc}]/u.test(value)) return home;
  const { SITE_URL } = env();
  if (!URL.canParse(value, SITE_URL)) return home;
  const url = new URL(value, SITE_URL);
  // The problem of an earlier request does not belong to the page that is returned to.
  for (const name of passingQueries) url.searchParams.delete(name);
  const place = /^#[\w-]{1,64}$/.test(url.hash) ? url.hash : '';
  const path = url.pathname + url.search + place;
  // A path such as /.//host becomes //host once it is resolved.
  const inside = url.origin === SITE_URL && !path.startsWith('//') && path.length <= MAX_LENGTH;
  // No page stands there; after sign-in it would show data or nothing.
  return inside && isPagePath(url.pathname) ? path : home;
}

/** The sign-in page, in the default language, from where the shopper goes on to `next`. */
export function signInPath(next: string): string {
  return `/sign-in?next=${encodeURIComponent(next)}`;
}

/** The page that a link to sign-in was on (`pathOfLink`), to return to after sign-in. */
export function returnPathOfLink(referer: string | null, from: unknown, home = '/'): string {
  const path = pathOfLink(referer, from, home);
  return splitLocale(path).path.startsWith('/sign-in') ? home : path;
}

/**
 * The page that a link was on. The browser's `Referer` has the query that scripts have written
 * since; where it is withheld or cut, the link's own parameter `from` names the page.
 */
export function pathOfLink(referer: string | null, from: unknown, home = '/'): string {
  if (typeof from !== 'string') return pathFromReferer(referer, home);
  const written = returnPath(from, home);
  const told = pathFromReferer(referer, written);
  return pageOf(told) === pageOf(written) ? told : written;
}

/** The page of this site that the visitor came from, whichever it is, or the home page given. */
export function pathFromReferer(referer: string | null, home = '/'): string {
  const { SITE_URL } = env();
  if (!referer || !URL.canParse(referer)) return home;
  const url = new URL(referer);
  return url.origin === SITE_URL ? returnPath(url.pathname + url.search, home) : home;
}

function pageOf(path: string): string {
  return path.replace(/[?#].*$/s, '');
}
