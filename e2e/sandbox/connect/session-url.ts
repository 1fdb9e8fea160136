import type { Sandbox } from '../context';
import { hashSecret, randomText } from '../ids';
import type { ConnectSessionRecord } from '../schema/connect-session';
import { portalIntent } from './intents';

/** The URL of a session and the hash of its token; without a user there is no token. */
export function issueUrl(
  sandbox: Sandbox,
  session: ConnectSessionRecord,
): { url: string; tokenHash: string | null } {
  const isAuthenticated = session.user !== null || session.userDetails !== null;
  const path =
    isAuthenticated && isCheckout(session.intent.type) ? '/checkout/entry' : '/portal/entry';
  const origin = sandbox.profiles.connectOrigin(sandbox.addresses.connect || 'http://127.0.0.1');
  const url = new URL(path, origin);
  url.searchParams.set('session', session.id);
  if (!isAuthenticated) return { url: url.href, tokenHash: null };
  const token = randomText(64);
  url.searchParams.set('token', token);
  return { url: url.href, tokenHash: hashSecret(token) };
}

function isCheckout(type: string): boolean {
  return type === 'checkoutNewSubscription' || portalIntent(type)?.entry === 'checkout';
}
