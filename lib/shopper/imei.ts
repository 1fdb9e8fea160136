/** What people put between the digits: spaces and every kind of dash. */
const SEPARATORS = /[\s\u2010-\u2015\u2212-]/gu;

/**
 * The digits of an IMEI as Gigs takes them, or null when it cannot be one: 15 digits of which the last
 * checks the others (3GPP TS 23.003, annex B), or the 16 of an IMEISV, which has no check digit.
 */
export function parseImei(text: string): string | null {
  const digits = text.replace(SEPARATORS, '');
  if (/^[0-9]{16}$/.test(digits)) return digits;
  return /^[0-9]{15}$/.test(digits) && luhnSum(digits) % 10 === 0 ? digits : null;
}

/** The Luhn sum: every second digit from the right counts double, by its own digits. */
function luhnSum(digits: string): number {
  return [...digits].reduceRight((sum, digit, index) => {
    const isDoubled = (digits.length - index) % 2 === 0;
    const value = Number(digit) * (isDoubled ? 2 : 1);
    return sum + (value > 9 ? value - 9 : value);
  }, 0);
}
