import 'server-only';
import { returnPath } from '@/lib/http/return-path';
import { seeOther } from '@/lib/http/see-other';
import { languageTag, localePath, splitLocale } from '@/lib/i18n/locale';
import { timeouts, withDeadline } from '@/lib/platform/deadline';
import { fail, ok, type Result } from '@/lib/platform/result';
import { env } from '@/lib/platform/settings/env';
import { withQuery } from '@/lib/platform/with-query';
import { noteRefused, type SignInProblem } from '../problem';
import { callbackUrl, reachProvider, readProvider } from './provider';
import { noteTried, sealRequest } from './request-state';

/** It tells an e-mail address to a form alone. */
const APPLE = 'https://appleid.apple.com';

/** How a sign-in with the provider begins: on the store's own page, or on another site. */
export type StartRequest = {
  next: string;
  silent: boolean;
  /** Whether the store began it without a press. */
  auto: boolean;
  loginHint?: string | undefined;
};

/** The address where the store's pages begin a sign-in with the provider. */
export function startPath(next: string, how: 'pressed' | 'auto' | 'silent' = 'pressed'): string {
  const query = new URLSearchParams({ next, ...(how !== 'pressed' && { how }) });
  return withQuery('/api/auth/oidc', query);
}

/**
 * Reads a request to sign in: the store's own, or the provider's (OpenID Connect Core, 4), which
 * says `iss` and may name a page of the store.
 */
export function readStart(sent: URLSearchParams): Result<StartRequest, SignInProblem> {
  const { OIDC_ISSUER, SITE_URL } = env();
  const iss = sent.get('iss');
  if (iss === null) {
    const how = sent.get('how');
    const silent = how === 'silent';
    return ok({ next: returnPath(sent.get('next')), silent, auto: silent || how === 'auto' });
  }
  if (iss !== OIDC_ISSUER) return fail('request-invalid');
  const target = sent.get('target_link_uri') ?? `${SITE_URL}/`;
  if (!URL.canParse(target)) return fail('request-invalid');
  const { origin, pathname, search } = new URL(target);
  if (origin !== SITE_URL) return fail('request-invalid');
  const hint = sent.get('login_hint');
  const loginHint = hint !== null && hint.length <= 512 ? hint : undefined;
  return ok({ next: returnPath(pathname + search), silent: false, auto: false, loginHint });
}

/** The address of the provider that this browser goes to, or why it cannot. */
export function start(request: StartRequest): Promise<Result<string, SignInProblem>> {
  // A silent check must not hold up the page.
  return withDeadline(request.silent ? timeouts.afterAction : timeouts.action, async () => {
    if (request.auto) await noteTried(request.silent ? 'silent' : 'shown');
    // Where nobody pressed anything, nobody may be led to a site that is down.
    const known = await (request.auto ? reachProvider() : readProvider());
    if (!known.ok) return known;
    const { client, config } = known.value;
    const [nonce, verifier] = [client.randomNonce(), client.randomPKCECodeVerifier()];
    const { next, silent, loginHint } = request;
    const url = client.buildAuthorizationUrl(config, {
      redirect_uri: callbackUrl(),
      scope: env().OIDC_SCOPES,
      code_challenge: await client.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      state: await sealRequest({ next, silent, nonce, verifier }),
      nonce,
      ui_locales: languageTag(splitLocale(next).locale),
      ...(env().OIDC_ISSUER === APPLE && { response_mode: 'form_post' }),
      ...(silent && { prompt: 'none' }),
      ...(loginHint && { login_hint: loginHint }),
    });
    return ok(url.href);
  });
}

/** Leads to the sign-in page, with what went wrong, which is logged, and where to go on to. */
export function leadToSignIn(next: string, problem: SignInProblem | null, more = {}): Response {
  if (problem) noteRefused(problem);
  const { locale } = splitLocale(next);
  const query = new URLSearchParams({ next, ...(problem && { problem }), ...more });
  return seeOther(localePath(locale, withQuery('/sign-in', query)));
}
