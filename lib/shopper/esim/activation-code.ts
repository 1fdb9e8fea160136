/** An eSIM's activation code, whole and in the parts that phones ask for one by one. */
export type ActivationCode = {
  /** As it goes into the QR code. */
  whole: string;
  /** Null when the code is not of the known form: then only the whole of it can be used. */
  parts: { address: string; code: string } | null;
  /** Whether the phone asks for a further code that the network gives out. */
  asksConfirmation: boolean;
};

/**
 * An activation code taken apart by GSMA SGP.22, 4.1: `LPA:1$address$code`, then perhaps `$` and the
 * server's object identifier, and `$1` when a confirmation code is needed.
 */
export function readActivationCode(text: string): ActivationCode {
  const whole = text.trim();
  const [format, address = '', code = '', , confirmation] = whole.replace(/^LPA:/i, '').split('$');
  const known = format === '1' && /^[\w.-]+(?::\d+)?$/.test(address);
  return {
    whole,
    parts: known && code ? { address, code } : null,
    asksConfirmation: known && confirmation === '1',
  };
}
