import { hasCheckDigit, withoutSeparators } from './luhn';

/**
 * The digits of a valid IMEI, or null: 15 digits, the last of which is the check digit (3GPP TS
 * 23.003, annex B), or the 16 digits of an IMEISV, which has none.
 */
export function parseImei(text: string): string | null {
  const digits = withoutSeparators(text);
  if (/^[0-9]{16}$/.test(digits)) return digits;
  return /^[0-9]{15}$/.test(digits) && hasCheckDigit(digits) ? digits : null;
}
