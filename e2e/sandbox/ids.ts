import { createHash, randomBytes } from 'node:crypto';

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** Random text over base 62. */
export function randomText(length: number): string {
  return Array.from(randomBytes(length), (byte) => alphabet[byte % 62]).join('');
}

/** An id in the format of Gigs: prefix, underscore, 28 characters. */
export function newId(prefix: string): string {
  return `${prefix}_0S${randomText(26)}`;
}

/** A deterministic id derived from a name, for seeds. */
export function stableId(prefix: string, name: string): string {
  const bytes = createHash('sha256').update(`${prefix}:${name}`).digest().subarray(0, 26);
  return `${prefix}_0S${Array.from(bytes, (byte) => alphabet[byte % 62]).join('')}`;
}

/** What is kept of a secret. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
