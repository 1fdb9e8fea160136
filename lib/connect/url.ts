import 'server-only';
import { log } from '@/lib/platform/log/log';
import { env } from '@/lib/platform/settings/env';

/**
 * The URL of a Connect session if its origin is allowed (`GIGS_CONNECT_ORIGINS`), otherwise null,
 * and its host in the log. Its path differs by intent and is not checked.
 */
export function allowedConnectUrl(url: string): URL | null {
  const parsed = parseWebUrl(url);
  if (parsed && env().GIGS_CONNECT_ORIGINS.includes(parsed.origin)) return parsed;
  log('connect origin refused', { host: URL.canParse(url) ? new URL(url).host : undefined });
  return null;
}

/** An address of the web without a user in it; null for anything else. */
export function parseWebUrl(url: string): URL | null {
  if (!URL.canParse(url)) return null;
  const parsed = new URL(url);
  // The origin of a blob: URL is that of the page inside it.
  const isWeb = parsed.protocol === 'https:' || parsed.protocol === 'http:';
  return isWeb && !parsed.username && !parsed.password ? parsed : null;
}
