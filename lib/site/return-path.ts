import 'server-only';
import { env } from '@/lib/env';

const LONGEST = 2_048;

/** A path inside this site to go back to, or `/` for anything that could lead elsewhere. */
export function returnPath(value: unknown): string {
  if (typeof value !== 'string' || value.length > LONGEST) return '/';
  if (!value.startsWith('/') || /[\\\p{Cc}]/u.test(value)) return '/';
  const { SITE_URL } = env();
  if (!URL.canParse(value, SITE_URL)) return '/';
  const url = new URL(value, SITE_URL);
  // What was wrong before says nothing of the way back.
  for (const past of ['problem', 'answer']) url.searchParams.delete(past);
  const path = url.pathname + url.search;
  // A path such as /.//host becomes //host once it is resolved.
  const inside = url.origin === SITE_URL && !path.startsWith('//') && path.length <= LONGEST;
  return inside ? path : '/';
}

/** The page of this site that the visitor came from, for the way back after sign-in. */
export function returnPathFromReferer(referer: string | null): string {
  const { SITE_URL } = env();
  if (!referer || !URL.canParse(referer)) return '/';
  const url = new URL(referer);
  const outside = url.origin !== SITE_URL || url.pathname.startsWith('/sign-in');
  return outside ? '/' : returnPath(url.pathname + url.search);
}
