import { plainNumber } from '@/lib/platform/typed-text';

/**
 * The digits of an ICCID, or null: 19 or 20 digits that begin with 89 (ITU-T E.118, and the pattern
 * of Gigs). Some cards print the filler that is stored after 19 digits, an F. The last digit should
 * be the check digit of the others, but some issuers have none.
 */
export function parseIccid(typed: string): string | null {
  const digits = plainNumber(typed).replace(/(?<=^[0-9]{19})f$/i, '');
  return /^89[0-9]{17,18}$/.test(digits) ? digits : null;
}

/**
 * The last four characters of a typed ICCID, the only part that is ever shown; null when four
 * would be most of it.
 */
export function iccidEnding(typed: string): string | null {
  const digits = plainNumber(typed).replace(/[^0-9]/g, '');
  return digits.length < 12 ? null : digits.slice(-4);
}
