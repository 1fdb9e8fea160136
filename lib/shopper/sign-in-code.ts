import 'server-only';
import { randomBytes, randomInt } from 'node:crypto';
import { kv } from '@/lib/platform/kv/kv';
import { fail, ok, type Result } from '@/lib/platform/result';
import { isSigned, sign } from '@/lib/platform/seal';

/** How long a code opens the door, in seconds. */
export const CODE_LIFETIME = 10 * 60;

const MOST_TRIES = 5;

/** A sign-in under way: the address, and the nonce that only the browser which asked for a code has. */
export type PendingSignIn = { email: string; nonce: string };

/** The nonce of a new sign-in. */
export function newNonce(): string {
  return randomBytes(16).toString('base64url');
}

/**
 * A new 6-digit code for this sign-in, in place of any before it. It is checked only together with the
 * nonce, so nobody else can try codes, or spend the tries, of this browser. What is stored tells
 * neither code nor address. Rejects when the shared memory is out of reach.
 */
export async function issueCode(pending: PendingSignIn): Promise<string> {
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  const key = keyOf(pending);
  await kv().delete(key);
  await kv().delete(`${key}:tries`);
  await kv().set(key, sign('code', textOf(pending, code)), CODE_LIFETIME);
  return code;
}

/**
 * Whether this is the code, which then is spent. Every try is counted before it is looked at, so that
 * tries at the same time are no way around. Rejects when the shared memory is out of reach.
 */
export async function checkCode(
  pending: PendingSignIn,
  code: string,
): Promise<Result<null, 'code-wrong' | 'code-expired' | 'too-many'>> {
  const key = keyOf(pending);
  const tries = await kv().increment(`${key}:tries`, CODE_LIFETIME);
  if (tries > MOST_TRIES) return fail('too-many');
  const stored = await kv().get(key);
  if (!stored) return fail('code-expired');
  if (!isSigned('code', textOf(pending, code), stored)) return fail('code-wrong');
  return (await kv().getAndDelete(key)) === stored ? ok(null) : fail('code-expired');
}

function keyOf({ nonce }: PendingSignIn): string {
  return `code:${nonce}`;
}

function textOf({ email, nonce }: PendingSignIn, code: string): string {
  return `${nonce} ${email} ${code}`;
}
