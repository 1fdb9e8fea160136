/**
 * Whether every part of a compact JWS or JWE (RFC 7515, 7516) is spelled in the one way that its
 * writer uses. Decoders skip white space, padding and spare bits: one value would have many
 * spellings.
 */
export function isCanonical(token: string): boolean {
  return token
    .split('.')
    .every((part) => Buffer.from(part, 'base64url').toString('base64url') === part);
}
