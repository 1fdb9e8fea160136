import { plainText } from '@/lib/platform/typed-text';

/** An eSIM's activation code, whole and in the parts that some phones ask for separately. */
export type ActivationCode = {
  /** The content of the QR code. */
  whole: string;
  /** Null when the code has another format: then only the whole can be used. */
  parts: { address: string; code: string } | null;
  /** Whether the phone asks for a confirmation code from the network. */
  asksConfirmation: boolean;
};

/**
 * Parses an activation code by GSMA SGP.22, 4.1: `1$address$code`, optionally followed by `$` and
 * the server's object identifier, and `$1` when a confirmation code is needed. Cameras know it by
 * the prefix `LPA:`, which is added where it is missing.
 */
export function readActivationCode(text: string): ActivationCode {
  const fields = plainText(text).replace(/\s/g, '').replace(/^LPA:/i, '');
  const [format, address = '', code = '', , confirmation] = fields.split('$');
  const known = format === '1' && /^[\w.-]+(?::\d+)?$/.test(address);
  return {
    whole: known && code ? `LPA:${fields}` : text.trim(),
    parts: known && code ? { address, code } : null,
    asksConfirmation: known && confirmation === '1',
  };
}
