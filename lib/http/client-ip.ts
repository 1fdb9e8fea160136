import 'server-only';
import { isIP } from 'node:net';
import { headers } from 'next/headers';
import { env } from '@/lib/platform/env';

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
  // The URL parser writes every IPv6 address in one form: hexadecimal, without leading zeros.
  const normal = new URL(`http://[${unscoped}]`).hostname.slice(1, -1);
  const [head = '', tail] = normal.split('::');
  const groups = head ? head.split(':') : [];
  const after = tail ? tail.split(':') : [];
  const all = [...groups, ...Array<string>(8 - groups.length - after.length).fill('0'), ...after];
  const [high, low] = all.slice(6).map((group) => Number.parseInt(group, 16));
  const mapped = all.slice(0, 6).join(':') === '0:0:0:0:0:ffff';
  if (mapped && high !== undefined && low !== undefined) {
    return [high >> 8, high & 255, low >> 8, low & 255].join('.');
  }
  return `${all.slice(0, 4).join(':')}::/64`;
}
