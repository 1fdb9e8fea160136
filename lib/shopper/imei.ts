/** Separators that people type: spaces and every kind of dash. */
const SEPARATORS = /[\s\u2010-\u2015\u2212-]/gu;

/**
 * The digits of a valid IMEI, or null: 15 digits, the last of which is the check digit (3GPP TS
 * 23.003, annex B), or the 16 digits of an IMEISV, which has none.
 */
export function parseImei(text: string): string | null {
  const digits = text.replace(SEPARATORS, '');
  if (/^[0-9]{16}$/.test(digits)) return digits;
  return /^[0-9]{15}$/.test(digits) && luhnSum(digits) % 10 === 0 ? digits : null;
}

/** The Luhn sum: every second digit from the right is doubled, and its digits added. */
function luhnSum(digits: string): number {
  return [...digits].reduceRight((sum, digit, index) => {
    const isDoubled = (digits.length - index) % 2 === 0;
    const value = Number(digit) * (isDoubled ? 2 : 1);
    return sum + (value > 9 ? value - 9 : value);
  }, 0);
}
