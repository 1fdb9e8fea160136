import 'server-only';
import { domainToASCII } from 'node:url';
import { z } from 'zod';

const address = z.email().max(254).toLowerCase();

/**
 * The e-mail address that was typed, as codes are mailed to it and users are looked up by it: lower
 * case, its domain in ASCII as browsers send it. Null for anything else, also for what the mail
 * standards allow but nobody has: quoted names, letters outside ASCII before the @, a dot at the end.
 */
export function readEmail(typed: unknown): string | null {
  if (typeof typed !== 'string' || typed.length > 320) return null;
  const [, name, domain] = /^([^@]+)@([^@]+)$/.exec(typed.trim()) ?? [];
  // Only letters of other alphabets are converted: what is no domain must not become one.
  if (!name || !domain || !/^[\p{L}\p{M}\p{N}.-]+$/u.test(domain)) return null;
  return address.safeParse(`${name}@${domainToASCII(domain)}`).data ?? null;
}
