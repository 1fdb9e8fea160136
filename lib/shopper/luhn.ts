/** Separators that people type: spaces and every kind of dash. */
const SEPARATORS = /[\s\u2010-\u2015\u2212-]/gu;

/** A printed number as people type it, without its separators. */
export function withoutSeparators(text: string): string {
  return text.replace(SEPARATORS, '');
}

/** Whether the last of these digits is the check digit of the others (ISO/IEC 7812-1, annex B). */
export function hasCheckDigit(digits: string): boolean {
  const sum = [...digits].reduceRight((total, digit, index) => {
    const isDoubled = (digits.length - index) % 2 === 0;
    const value = Number(digit) * (isDoubled ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
