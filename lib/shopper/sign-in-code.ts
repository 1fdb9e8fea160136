import 'server-only';
import { randomBytes, randomInt } from 'node:crypto';
import { kv } from '@/lib/platform/kv/kv';
import { fail, ok, type Result } from '@/lib/platform/result';
import { isSigned, sign } from '@/lib/platform/seal';
import { plainNumber } from '@/lib/platform/typed-text';

export const CODE_LIFETIME_SECONDS = 10 * 60;

const MAX_ATTEMPTS = 5;

/**
 * A sign-in under way: the address, and the nonce that only the browser which requested the code
 * has.
 */
export type PendingSignIn = { email: string; nonce: string };

/** The nonce of a new sign-in. */
export function newNonce(): string {
  return randomBytes(16).toString('base64url');
}

/**
 * A new 6-digit code for this sign-in; it replaces any earlier one. It is checked only together
 * with the nonce, so other browsers can neither guess codes nor use up the attempts of this one.
 * What is stored reveals neither code nor address. Rejects when Redis is unreachable.
 */
export async function issueCode(pending: PendingSignIn): Promise<string> {
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  const key = keyOf(pending);
  await kv().delete(key);
  await kv().delete(`${key}:tries`);
  await kv().set(key, sign('code', textOf(pending, code)), CODE_LIFETIME_SECONDS);
  return code;
}

/** The six digits of a code as it was typed or pasted from its mail, or null. */
export function readCode(typed: unknown): string | null {
  const code = typeof typed === 'string' ? plainNumber(typed) : '';
  return /^[0-9]{6}$/.test(code) ? code : null;
}

/**
 * Whether this is the code, which then is used up. Every attempt is counted before it is compared,
 * so that simultaneous attempts do not evade the limit. Rejects when Redis is unreachable.
 */
export async function checkCode(
  pending: PendingSignIn,
  code: string,
): Promise<Result<null, 'code-wrong' | 'code-expired' | 'too-many'>> {
  const key = keyOf(pending);
  const attempts = await kv().increment(`${key}:tries`, CODE_LIFETIME_SECONDS);
  if (attempts > MAX_ATTEMPTS) return fail('too-many');
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
