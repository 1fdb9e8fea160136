import 'server-only';
import { env } from '@/lib/platform/settings/env';
import { loopback } from '@/lib/platform/settings/setting';

type Get = (header: string) => string | null | undefined;

/** Names that no shopper types: a proxy puts them into `Host` when it passes a request on. */
const internal =
  /^(?:[^.]+|\[.*\]|\d+(?:\.\d+){3}|.*\.(?:internal|local|localdomain|lan|svc|home\.arpa))$/;

/**
 * Whether the browser sees the store on a host that is not `SITE_URL`'s, where its cookies are not:
 * `www` beside the bare name, a platform's domain beside the brand's. False when that is not sure,
 * because a redirect home from behind a proxy that rewrites `Host` would never end.
 * @param get a header of the request
 */
export function isElsewhere(get: Get): boolean {
  const { SITE_URL, OTHER_HOSTS } = env();
  if (OTHER_HOSTS === 'serve' || get('origin') === SITE_URL) return false;
  const home = new URL(SITE_URL);
  const forwarded = forwardedHosts(get);
  const hosts = [...forwarded, get('host') ?? ''].map((host) => parse(host, home.protocol));
  if (hosts.some((host) => host?.host === home.host)) return false;
  const [seen] = hosts;
  if (!seen) return false;
  if (loopback.has(home.hostname)) return loopback.has(seen.hostname) && seen.port === home.port;
  if (internal.test(seen.hostname)) return false;
  // CloudFront sends the name of its origin and not the one it was asked for.
  const isHidden = forwarded.length === 0 && /cloudfront/i.test(get('via') ?? '');
  return !isHidden || bare(seen.hostname) === bare(home.hostname);
}

function forwardedHosts(get: Get): string[] {
  const named = [...(get('forwarded') ?? '').matchAll(/\bhost="?([^",;\s]+)/gi)];
  const listed = (get('x-forwarded-host') ?? '').split(',').map((host) => host.trim());
  return [...listed, ...named.flatMap(([, host]) => host ?? [])].filter(Boolean);
}

function parse(host: string, protocol: string): URL | null {
  const url = `${protocol}//${host.replace(/\.(?=:|$)/, '')}`;
  return /^[\w.:[\]-]+$/.test(host) && URL.canParse(url) ? new URL(url) : null;
}

function bare(hostname: string): string {
  return hostname.replace(/^www\./, '');
}
