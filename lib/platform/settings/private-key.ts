import 'server-only';
import { createPrivateKey, type JsonWebKey } from 'node:crypto';
import { z } from 'zod';
import { ownValue } from '../own-property';

/** What each algorithm signs with. */
const kinds: Record<string, RegExp> = {
  ES256: /^ec prime256v1$/,
  PS256: /^rsa (?:2048|3072|4096)$/,
  RS256: /^rsa (?:2048|3072|4096)$/,
};

/** A private key that signs for this store, with its algorithm and its name. */
export type PrivateKey = JsonWebKey & { kty: string; alg: string; kid: string };

/** A private key as a JWK, in one line. */
export const privateKey = z.string().transform((value, context): PrivateKey => {
  const key = readKey(value);
  if (key && ownValue(kinds, key.alg)?.test(kindOf(key)) && key.kid) return key;
  context.addIssue('must be a private JWK with alg (ES256, PS256 or RS256) and kid, in one line');
  return z.NEVER;
});

function readKey(value: string): PrivateKey | null {
  try {
    const { kty, alg, kid, ...more } = JSON.parse(value);
    return { ...more, kty: String(kty), alg: String(alg), kid: typeof kid === 'string' ? kid : '' };
  } catch {
    return null;
  }
}

/** Its kind as `kinds` names it; empty for a public key, or for none. */
function kindOf(key: PrivateKey): string {
  try {
    const { asymmetricKeyType, asymmetricKeyDetails } = createPrivateKey({ key, format: 'jwk' });
    const { namedCurve, modulusLength } = asymmetricKeyDetails ?? {};
    return `${asymmetricKeyType} ${namedCurve ?? modulusLength}`;
  } catch {
    return '';
  }
}
