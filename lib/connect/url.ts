import 'server-only';
import { env } from '@/lib/platform/env';

/**
 * The URL of a Connect session if its origin is allowed (`GIGS_CONNECT_ORIGINS`), otherwise null.
 * Its path differs by intent and is not checked.
 */
export function allowedConnectUrl(url: string): URL | null {
  if (!URL.canParse(url)) return null;
  const parsed = new URL(url);
  if (parsed.username || parsed.password) return null;
  // The origin of a blob: URL is that of the page inside it.
  if (parsed.protocol !== 'https:' && parsed.protocol !== 'http:') return null;
  return env().GIGS_CONNECT_ORIGINS.includes(parsed.origin) ? parsed : null;
}
