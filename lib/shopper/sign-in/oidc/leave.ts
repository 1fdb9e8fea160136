import 'server-only';
import type { JWTPayload } from 'jose';
import { type Locale, localeOf, localePath } from '@/lib/i18n/locale';
import { defaultLocale } from '@/lib/i18n/locales';
import { timeouts, withDeadline } from '@/lib/platform/deadline';
import { env } from '@/lib/platform/settings/env';
import { endVouchedSessions } from '@/lib/shopper/ended-sessions';
import { sessionHere } from '@/lib/shopper/server';
import { takeIdToken } from './id-token';
import { leftUrl, provider, readProvider } from './provider';

/** OpenID Connect Back-Channel Logout 1.0, 2.4. */
const LOGOUT_EVENT = 'http://schemas.openid.net/event/backchannel-logout';

/** How old such a message may be, in seconds. */
const MAX_AGE_SECONDS = 5 * 60;

/**
 * The address of the provider that ends its own session with this shopper, who is signed in here by
 * it; null where there is none to go to. Called before the session here ends.
 */
export async function leaveAddress(locale: Locale): Promise<string | null> {
  const session = await sessionHere();
  if (!session?.vouched || session.vouched.issuer !== env().OIDC_ISSUER) return null;
  const idToken = await takeIdToken(session.id);
  const known = await withDeadline(timeouts.afterAction, readProvider);
  if (!known.ok) return null;
  const { client, config } = known.value;
  const { end_session_endpoint: end } = config.serverMetadata();
  // The page's policy lets a form lead to the issuer and nowhere else.
  if (!end || new URL(end).origin !== new URL(session.vouched.issuer).origin) return null;
  const query = {
    post_logout_redirect_uri: leftUrl(),
    state: locale,
    ...(idToken && { id_token_hint: idToken }),
  };
  return client.buildEndSessionUrl(config, query).href;
}

/** The page to show to a shopper who comes back from signing out at the provider. */
export function pageAfterLeaving(search: URLSearchParams): string {
  return localePath(localeOf(search.get('state')) ?? defaultLocale, '/');
}

/**
 * Ends the sessions here that the provider says are over (back-channel logout), on every instance,
 * those that the brand's app has handed over, too. False for a message that is not the provider's.
 * Rejects when Redis is unreachable.
 */
export async function endByMessage(token: unknown): Promise<boolean> {
  if (typeof token !== 'string' || token.length > 8_192) return false;
  const claims = await withDeadline(timeouts.action, async () =>
    (await provider()).verify(token),
  ).catch(() => null);
  if (!claims || !isLogout(claims)) return false;
  const { sub, sid } = claims;
  const over = {
    ...(typeof sub === 'string' && { sub }),
    ...(typeof sid === 'string' && { sid }),
  };
  const { OIDC_ISSUER, HANDOFF_ISSUER } = env();
  // Hand-offs have an issuer of their own, and the provider's names for person and session.
  const issuers = [OIDC_ISSUER, HANDOFF_ISSUER].filter((issuer) => issuer !== undefined);
  await Promise.all(issuers.map((issuer) => endVouchedSessions({ issuer, ...over })));
  return true;
}

function isLogout({ iat, jti, sub, sid, nonce, events }: JWTPayload): boolean {
  const isNamed = typeof sub === 'string' || typeof sid === 'string';
  const isEvent =
    typeof events === 'object' && events !== null && Object.hasOwn(events, LOGOUT_EVENT);
  const isRecent = Math.abs(Date.now() / 1000 - Number(iat)) <= MAX_AGE_SECONDS;
  return isNamed && isEvent && isRecent && typeof jti === 'string' && nonce === undefined;
}
