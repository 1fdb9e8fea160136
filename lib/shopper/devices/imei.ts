import { fail, ok, type Result } from '@/lib/platform/result';
import { plainNumber } from '@/lib/platform/typed-text';
import { hasCheckDigit } from '../luhn';

/** Why a text is no IMEI. */
export type ImeiError = 'incomplete' | 'check-digit';

/**
 * The digits of an IMEI (3GPP TS 23.003, 6.2): 15 digits, the last of which is the check digit,
 * or the 16 digits of an IMEISV, which has none. Phones show an IMEI with its software version
 * behind (`/01`), which is not part of it.
 */
export function readImei(typed: string): Result<string, ImeiError> {
  const number = plainNumber(typed);
  if (/^[0-9]{16}$/.test(number)) return ok(number);
  const [, imei] = /^([0-9]{15})(?:\/?[0-9]{2})?$/.exec(number) ?? [];
  if (!imei) return fail('incomplete');
  return hasCheckDigit(imei) ? ok(imei) : fail('check-digit');
}
