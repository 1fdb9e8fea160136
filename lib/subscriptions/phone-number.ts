import { parsePhoneNumberFromString } from 'libphonenumber-js/min';

/** An E.164 number as its country writes it; anything else as it is. */
export function formatPhoneNumber(number: string): string {
  const written = parsePhoneNumberFromString(number)?.formatInternational() ?? number;
  // The parser drops what it takes for a national prefix, which would show another number.
  const isSame = written.replace(/\D/g, '') === number.replace(/\D/g, '');
  return isSame ? written.replaceAll(' ', '\u00a0') : number;
}
