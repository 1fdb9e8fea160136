import 'server-only';
import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { EncryptJWT, jwtDecrypt } from 'jose';
import type { z } from 'zod';
import { memoize } from '@/lib/platform/memoize';
import { env } from '@/lib/platform/settings/env';
import { isCanonical } from './is-canonical';

/** The purpose of a sealed value: each has its own key, so values cannot be exchanged. */
export type Purpose =
  | 'checkout'
  | 'resume'
  | 'past'
  | 'outcome'
  | 'device'
  | 'sim'
  | 'sim-mark'
  | 'task'
  | 'session'
  | 'sign-in'
  | 'sign-in-start'
  | 'email'
  | 'oidc'
  | 'oidc-state'
  | 'id-token'
  | 'arrival'
  | 'browser'
  | 'code'
  | 'limit'
  | 'user'
  | 'answer'
  | 'declaration';

/** Longer than anything sealed here: a declaration with its fields full of quotation marks. */
const MAX_LENGTH = 8_192;

/**
 * Encrypts and authenticates a value so that it can travel through a browser (a compact JWE).
 * @param lifetime seconds after which it no longer opens
 */
export async function seal(purpose: Purpose, value: object, lifetime: number): Promise<string> {
  const [secret = ''] = env().AUTH_SECRET;
  return new EncryptJWT({ value })
    .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
    .setExpirationTime(new Date(Date.now() + lifetime * 1000))
    .encrypt(keyFor(purpose, secret));
}

/**
 * The value sealed for this purpose, or null if it is forged, altered, expired or does not match
 * the schema.
 */
export async function unseal<T extends z.ZodType>(
  purpose: Purpose,
  sealed: string,
  schema: T,
): Promise<z.infer<T> | null> {
  if (sealed.length > MAX_LENGTH || !isCanonical(sealed)) return null;
  for (const secret of env().AUTH_SECRET) {
    const opened = await jwtDecrypt(sealed, keyFor(purpose, secret), {
      keyManagementAlgorithms: ['dir'],
      contentEncryptionAlgorithms: ['A256GCM'],
    }).catch(() => null);
    if (!opened) continue;
    const value = schema.safeParse(opened.payload.value);
    return value.success ? value.data : null;
  }
  return null;
}

/** A short signature for values that travel in the open. */
export function sign(purpose: Purpose, text: string): string {
  const [proof = ''] = proofs(purpose, text);
  return proof;
}

/** The signatures under every secret, newest first, so that those from before a rotation match. */
export function proofs(purpose: Purpose, text: string): string[] {
  return env().AUTH_SECRET.map((secret) =>
    createHmac('sha256', keyFor(purpose, secret)).update(text).digest('base64url'),
  );
}

/** Whether the proof is of this store, purpose and text. */
export function isSigned(purpose: Purpose, text: string, proof: string): boolean {
  const given = Buffer.from(proof);
  return proofs(purpose, text).some((known) => {
    const expected = Buffer.from(known);
    return expected.length === given.length && timingSafeEqual(expected, given);
  });
}

function keyFor(purpose: Purpose, secret: string): Uint8Array {
  return keysOf(secret)(purpose);
}

const keysOf = memoize((secret: string) =>
  memoize(
    (purpose: Purpose) =>
      new Uint8Array(hkdfSync('sha256', secret, '', `storefront ${purpose}`, 32)),
  ),
);
