import 'server-only';
import { randomUUID } from 'node:crypto';
import { splitLocale } from '@/lib/i18n/locale';
import { timeouts, withDeadline } from '@/lib/platform/deadline';
import { fail, ok, type Result } from '@/lib/platform/result';
import { env } from '@/lib/platform/settings/env';
import { type Identity, identityOf } from '../identity';
import { isOutOfReach } from '../out-of-reach';
import type { SignInProblem } from '../problem';
import { signInOrAsk } from '../sign-in';
import { keepIdToken } from './id-token';
import { CLOCK_TOLERANCE_SECONDS, callbackUrl, type Provider, readProvider } from './provider';
import { isOfThisBrowser, openRequest, type RequestState } from './request-state';

/** A token was made for this very answer; an older one, or a clock that is off, is refused. */
const MAX_AGE_SECONDS = 120 + CLOCK_TOLERANCE_SECONDS;

/** How a sign-in ended: where the shopper goes, or why there is none and where they were. */
export type Finished = Result<string, { problem: SignInProblem | 'silent'; next: string }>;

/** Ends a sign-in with what the provider sent the browser back with. */
export function finish(search: URLSearchParams): Promise<Finished> {
  return withDeadline(timeouts.action, async () => {
    const request = await openRequest(search.get('state') ?? '');
    if (!request) return fail({ problem: 'sign-in-lost', next: '/' });
    const { next, silent } = request;
    // Nobody pressed anything in a silent one, so nobody is told why it led to nothing.
    const refuse = (problem: SignInProblem) =>
      fail({ problem: silent ? ('silent' as const) : problem, next });
    if (!(await isOfThisBrowser(request))) return refuse('sign-in-lost');
    const found = await exchange(request, search);
    if (!found.ok) return refuse(found.error);
    const { identity, idToken } = found.value;
    const id = randomUUID();
    await keepIdToken(id, idToken);
    return ok(await signInOrAsk({ identity, locale: splitLocale(next).locale, next, id }));
  });
}

type Found = { identity: Identity; idToken: string };

async function exchange(
  request: RequestState,
  search: URLSearchParams,
): Promise<Result<Found, SignInProblem>> {
  const known = await readProvider();
  if (!known.ok) return known;
  const claims = await readClaims(known.value, request, search).catch((error: unknown) => ({
    problem: problemOf(error, known.value),
  }));
  if ('problem' in claims) return fail(claims.problem);
  const { OIDC_ISSUER: issuer = '' } = env();
  const { sub, sid } = claims.said;
  const session = typeof sid === 'string' ? sid : undefined;
  const identity = await identityOf(claims.said, { issuer, sub: String(sub), sid: session });
  return identity.ok ? ok({ identity: identity.value, idToken: claims.idToken }) : identity;
}

/** The claims of the ID token and, where it has no e-mail, of the provider's page of the user. */
async function readClaims(
  { client, config, verify }: Provider,
  { nonce, verifier }: RequestState,
  search: URLSearchParams,
) {
  const state = search.get('state') ?? '';
  // The library compares `iss` (RFC 9207), state, nonce and the times; the keys are checked below.
  const tokens = await client.authorizationCodeGrant(
    config,
    new URL(`${callbackUrl()}?${search}`),
    { pkceCodeVerifier: verifier, expectedNonce: nonce, expectedState: state },
  );
  const idToken = tokens.id_token ?? '';
  const claims = await verify(idToken);
  const age = Math.abs(Date.now() / 1000 - Number(claims.iat));
  if (!(age <= MAX_AGE_SECONDS) || !claims.sub) throw new Error('not of now');
  const hasMore = 'email' in claims || !config.serverMetadata().userinfo_endpoint;
  const more = hasMore ? {} : await client.fetchUserInfo(config, tokens.access_token, claims.sub);
  const said: Record<string, unknown> = { ...more, ...claims };
  return { said, idToken };
}

function problemOf(error: unknown, { client }: Provider): SignInProblem {
  if (error instanceof client.AuthorizationResponseError) {
    if (error.error === 'access_denied') return 'sign-in-left';
    return /^(?:server_error|temporarily_unavailable)$/.test(error.error)
      ? 'provider-down'
      : 'provider-refused';
  }
  return isOutOfReach(error) ? 'provider-down' : 'provider-refused';
}
