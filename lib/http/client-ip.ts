import 'server-only';
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import { headers } from 'next/headers';
import { env } from '@/lib/platform/settings/env';

/** The IP address of the client, for rate limits only; null when it cannot be known. */
export async function clientIp(): Promise<string | null> {
  const { CLIENT_ADDRESS_HEADER: named, TRUSTED_PROXIES } = env();
  const sent = await headers();
  return named
    ? clientOf(sent.get(named), 1)
    : clientOf(sent.get('x-forwarded-for'), TRUSTED_PROXIES);
}

/**
 * The address that the outermost trusted proxy saw. Each proxy appends one entry to
 * `X-Forwarded-For`; earlier entries can be forged. An IPv6 client counts as its /64, which one
 * household has as a whole.
 */
export function clientOf(forwarded: string | null, proxies: number): string | null {
  if (!forwarded || proxies === 0) return null;
  const seen = forwarded.split(',').at(-proxies)?.trim() ?? '';
  const [, bracketed, plain] =
    /^(?:\[([^\]]*)\](?::\d+)?|(\d+\.\d+\.\d+\.\d+):\d+)$/.exec(seen) ?? [];
  return normalAddress(bracketed ?? plain ?? seen);
}

function normalAddress(address: string): string | null {
  const kind = isIP(address);
  if (kind === 4) return address;
  if (kind !== 6) return null;
  const [unscoped = ''] = address.split('%', 1);
  // Written in the one form of URLs: ipaddr.js would take `::192.0.2.1` for an address of IPv4.
  const normal = ipaddr.process(new URL(`http://[${unscoped}]`).hostname.slice(1, -1));
  if (normal instanceof ipaddr.IPv4) return normal.toString();
  const network = normal.parts.slice(0, 4).map((group) => group.toString(16));
  return `${network.join(':')}::/64`;
}
