import 'server-only';
import { env } from '@/lib/platform/env';
import { log } from '@/lib/platform/log/log';

/**
 * The URL of a Connect session if its origin is allowed (`GIGS_CONNECT_ORIGINS`), otherwise null,
 * and its host in the log. Its path differs by intent and is not checked.
 */
export function allowedConnectUrl(url: string): URL | null {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  if (parsed && isAllowed(parsed)) return parsed;
  log('connect origin refused', { host: parsed?.host });
  return null;
}

function isAllowed({ username, password, protocol, origin }: URL): boolean {
  if (username || password) return false;
  // The origin of a blob: URL is that of the page inside it.
  if (protocol !== 'https:' && protocol !== 'http:') return false;
  return env().GIGS_CONNECT_ORIGINS.includes(origin);
}
