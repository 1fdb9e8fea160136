import 'server-only';
import { domainToASCII } from 'node:url';
import { z } from 'zod';

const address = z.email().max(254).toLowerCase();

/**
 * The normalized form of a typed e-mail address: lower case, the domain in ASCII as browsers send
 * it. Null for anything else, including what the standards allow but no provider offers: quoted
 * names, letters outside ASCII before the @, a trailing dot.
 */
export function readEmail(typed: unknown): string | null {
  if (typeof typed !== 'string' || typed.length > 320) return null;
  const [, name, domain] = /^([^@]+)@([^@]+)$/.exec(typed.trim()) ?? [];
  // domainToASCII would turn other characters into a valid domain.
  if (!name || !domain || !/^[\p{L}\p{M}\p{N}.-]+$/u.test(domain)) return null;
  return address.safeParse(`${name}@${domainToASCII(domain)}`).data ?? null;
}
