import 'server-only';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import {
  createLocalJWKSet,
  createRemoteJWKSet,
  errors,
  type JWK,
  type JWTPayload,
  type JWTVerifyGetKey,
  jwtVerify,
} from 'jose';
import { isCanonical } from '@/lib/platform/is-canonical';
import { kv } from '@/lib/platform/kv/kv';
import { processWide } from '@/lib/platform/process-wide';
import { fail, ok, type Result } from '@/lib/platform/result';
import { env } from '@/lib/platform/settings/env';
import { isOutOfReach } from '../out-of-reach';
import type { SignInProblem } from '../problem';

/** How long a hand-off may take, and how far the clock of the brand may be off. */
const MAX_LIFETIME_SECONDS = 60;
const CLOCK_TOLERANCE_SECONDS = 5;

/** Longer than any token here, and than some servers let an address be. */
const MAX_TOKEN_LENGTH = 4_096;

/** How soon keys are read again for one that is not among them. */
const KEYS_COOLDOWN_MS = 2_000;

/** Whether the settings let apps hand their customers over. */
export function takesHandOffs(): boolean {
  return env().HANDOFF_ISSUER !== undefined;
}

/**
 * The claims of a token that the brand signed for this store, within the last minute. Each is taken
 * once, whatever becomes of it.
 */
export async function takeToken(token: unknown): Promise<Result<JWTPayload, SignInProblem>> {
  if (typeof token !== 'string' || token.length > MAX_TOKEN_LENGTH || !isCanonical(token)) {
    return fail('link-refused');
  }
  const verified = await verify(token).catch((error: unknown) => fail(problemOf(error)));
  if (!verified.ok) return verified;
  const isFirst = await takeOnce(String(verified.value.jti)).catch(() => null);
  if (isFirst === null) return fail('unavailable');
  return isFirst ? verified : fail('link-expired');
}

async function verify(token: string): Promise<Result<JWTPayload, SignInProblem>> {
  const { HANDOFF_ISSUER: issuer = '', SITE_URL } = env();
  const { payload } = await jwtVerify(token, await keys(), {
    issuer,
    audience: SITE_URL,
    algorithms: ['ES256', 'EdDSA'],
    maxTokenAge: MAX_LIFETIME_SECONDS,
    clockTolerance: CLOCK_TOLERANCE_SECONDS,
    requiredClaims: ['exp', 'iat', 'jti', 'sub'],
  });
  const { aud, exp = 0, iat = 0, jti, sub } = payload;
  // A token for others as well could be theirs to use here.
  const isForUs = [aud].flat().length === 1;
  const isNamed = typeof jti === 'string' && jti !== '' && typeof sub === 'string' && sub !== '';
  if (!isForUs || !isNamed) return fail('link-refused');
  return exp - iat <= MAX_LIFETIME_SECONDS ? ok(payload) : fail('link-refused');
}

/** From a file, which is small and may change, or from an address. */
async function keys(): Promise<JWTVerifyGetKey> {
  const { HANDOFF_JWKS: place = '' } = env();
  if (URL.canParse(place)) {
    return processWide(`hand-off keys ${place}`, () =>
      createRemoteJWKSet(new URL(place), {
        cooldownDuration: KEYS_COOLDOWN_MS,
        timeoutDuration: 3_000,
      }),
    );
  }
  const text = await readFile(/*turbopackIgnore: true*/ place, 'utf8').catch(() => {
    throw new errors.JWKSTimeout();
  });
  return createLocalJWKSet(JSON.parse(text));
}

/** The keys at a place of `HANDOFF_JWKS`. Rejects when they cannot be read. */
export async function readHandOffKeys(place: string): Promise<JWK[]> {
  const text = URL.canParse(place)
    ? await (await fetch(place, { signal: AbortSignal.timeout(3_000) })).text()
    : await readFile(/*turbopackIgnore: true*/ place, 'utf8');
  const { keys } = JSON.parse(text);
  return Array.isArray(keys) ? keys : [];
}

function problemOf(error: unknown): SignInProblem {
  if (isOutOfReach(error)) return 'unavailable';
  const isOfTime =
    error instanceof errors.JWTExpired ||
    (error instanceof errors.JWTClaimValidationFailed && /^(?:iat|nbf|exp)$/.test(error.claim));
  return isOfTime ? 'link-expired' : 'link-refused';
}

/** Whether this is the first time, on any instance. Rejects when Redis is unreachable. */
async function takeOnce(jti: string): Promise<boolean> {
  const name = createHash('sha256').update(jti).digest('base64url');
  const lifetime = 2 * (MAX_LIFETIME_SECONDS + CLOCK_TOLERANCE_SECONDS);
  return (await kv().increment(`hand-off:${name}`, lifetime)) === 1;
}
