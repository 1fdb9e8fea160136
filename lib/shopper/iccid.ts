import { plainNumber } from '@/lib/platform/typed-text';
import { hasCheckDigit } from './luhn';

/**
 * The digits of a valid ICCID, or null: 18 to 20 digits that begin with 89, the last of which is
 * the check digit (ITU-T E.118). Some cards print the filler that is stored after 19 digits, an F.
 */
export function parseIccid(typed: string): string | null {
  const digits = plainNumber(typed).replace(/(?<=^[0-9]{19})f$/i, '');
  return /^89[0-9]{16,18}$/.test(digits) && hasCheckDigit(digits) ? digits : null;
}

/**
 * The last four characters of a typed ICCID, the only part that is ever shown; null when four
 * would be most of it.
 */
export function iccidEnding(typed: string): string | null {
  const digits = plainNumber(typed).replace(/[^0-9]/g, '');
  return digits.length < 12 ? null : digits.slice(-4);
}
