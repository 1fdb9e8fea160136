import 'server-only';
import { createHash } from 'node:crypto';

/**
 * What a shopper quotes to support instead of the id of a Connect session: the first 12 hexadecimal
 * digits of its SHA-256, in groups. Whoever has the id can find it, nobody gets the id from it.
 */
export function referenceOf(sessionId: string): string {
  const digits = createHash('sha256').update(sessionId).digest('hex').slice(0, 12).toUpperCase();
  return digits.replace(/(?=(?:.{4})+$)(?!^)/g, '-');
}
