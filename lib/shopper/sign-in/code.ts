import 'server-only';
import { randomBytes, randomInt } from 'node:crypto';
import { kv } from '@/lib/platform/kv/kv';
import { fail, ok, type Result } from '@/lib/platform/result';
import { isSigned, sign } from '@/lib/platform/seal';
import { env } from '@/lib/platform/settings/env';
import { plainNumber } from '@/lib/platform/typed-text';

export const CODE_LIFETIME_SECONDS = 10 * 60;

/** Attempts at each code. */
const MAX_ATTEMPTS = 5;

/** Far longer than one sign-in takes. */
const TURN_LIFETIME_SECONDS = 24 * 60 * 60;

type CodeProblem = 'code-wrong' | 'code-expired' | 'too-many';

/** A null problem means that it is the code. */
type Compared = { problem: CodeProblem | null; stored?: string };

/**
 * A sign-in under way: the address, and the nonce that only the browser which requested the code
 * has.
 */
export type PendingSignIn = { email: string; nonce: string };

/** Whether the settings let a mailed code sign in. */
export function takesCodes(): boolean {
  return env().SIGN_IN !== 'oidc';
}

/** The nonce of a new sign-in. */
export function newNonce(): string {
  return randomBytes(16).toString('base64url');
}

/** A new 6-digit code. */
export function newCode(): string {
  return String(randomInt(1_000_000)).padStart(6, '0');
}

/**
 * Lets a mailed code sign in; one that was never mailed would take the place of one that was. The
 * code before it still works, since mails overtake each other; any older one does not. A code is
 * checked only together with the nonce, so other browsers can neither guess codes nor use up the
 * attempts of this one. What is stored reveals neither code nor address. Rejects when Redis is
 * unreachable.
 */
export async function keepCode(pending: PendingSignIn, code: string): Promise<void> {
  const turn = await kv().increment(`${keyOf(pending)}:turn`, TURN_LIFETIME_SECONDS);
  const slot = slotsOf(pending)[turn % 2 === 0 ? 0 : 1];
  await kv().delete(slot);
  await kv().delete(`${slot}:tries`);
  await kv().set(slot, sign('code', textOf(pending, code)), CODE_LIFETIME_SECONDS);
}

/** The six digits of a code as it was typed or pasted from its mail, or null. */
export function readCode(typed: unknown): string | null {
  const code = typeof typed === 'string' ? plainNumber(typed) : '';
  return /^[0-9]{6}$/.test(code) ? code : null;
}

/**
 * Whether this is one of the last two codes, which then are used up, both. Every attempt is counted
 * for each of them before it is compared, so that a second code brings no more attempts at the
 * first, and simultaneous ones do not evade the limit. Rejects when Redis is unreachable.
 */
export async function checkCode(
  pending: PendingSignIn,
  code: string,
): Promise<Result<null, CodeProblem>> {
  const slots = slotsOf(pending);
  const text = textOf(pending, code);
  const compared = await Promise.all(slots.map((slot) => compare(slot, text)));
  const right = compared.findIndex(({ problem }) => problem === null);
  if (right < 0) return fail(problemOf(compared.map(({ problem }) => problem)));
  const taken = await Promise.all(slots.map((slot) => kv().getAndDelete(slot)));
  return taken[right] === compared[right]?.stored ? ok(null) : fail('code-expired');
}

async function compare(slot: string, text: string): Promise<Compared> {
  const attempts = await kv().increment(`${slot}:tries`, CODE_LIFETIME_SECONDS);
  if (attempts > MAX_ATTEMPTS) return { problem: 'too-many' };
  const stored = await kv().get(slot);
  if (!stored) return { problem: 'code-expired' };
  return { problem: isSigned('code', text, stored) ? null : 'code-wrong', stored };
}

/** A code that can still be tried says more than one that cannot, or than an empty slot. */
function problemOf(problems: (CodeProblem | null)[]): CodeProblem {
  const order = ['code-wrong', 'too-many', 'code-expired'] as const;
  return order.find((problem) => problems.includes(problem)) ?? 'code-expired';
}

/** Where the last two codes are, in turns. */
function slotsOf(pending: PendingSignIn): [string, string] {
  const key = keyOf(pending);
  return [`${key}:0`, `${key}:1`];
}

function keyOf({ nonce }: PendingSignIn): string {
  return `code:${nonce}`;
}

function textOf({ email, nonce }: PendingSignIn, code: string): string {
  return `${nonce} ${email} ${code}`;
}
