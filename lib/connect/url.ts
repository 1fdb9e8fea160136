import 'server-only';
import { env } from '@/lib/platform/env';

/**
 * The address of a Connect session if it leads to an allowed origin (`GIGS_CONNECT_ORIGINS`), else null.
 * Its path differs by intent and is never looked into.
 */
export function allowedConnectUrl(url: string): URL | null {
  if (!URL.canParse(url)) return null;
  const parsed = new URL(url);
  if (parsed.username || parsed.password) return null;
  // The origin of a blob: URL is that of the page inside it.
  if (parsed.protocol !== 'https:' && parsed.protocol !== 'http:') return null;
  return env().GIGS_CONNECT_ORIGINS.includes(parsed.origin) ? parsed : null;
}
