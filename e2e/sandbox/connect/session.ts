import { timingSafeEqual } from 'node:crypto';
import type { Sandbox } from '../context';
import { hashSecret } from '../ids';
import { createUser, findUserByEmail } from '../lifecycle/users';
import type { ConnectSessionRecord } from '../schema/connect-session';
import { bySystem, update } from '../store/changes';

const equal = (a: string, b: string) =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));

/** Whether a session may still be entered at all. */
export function isOpen(sandbox: Sandbox, session: ConnectSessionRecord): boolean {
  return session.outcome === null && sandbox.clock.now() < Date.parse(session.expiresAt);
}

/** Whether this browser opened the session. */
export function isHeldBy(session: ConnectSessionRecord, browser: string | undefined): boolean {
  return (
    browser !== undefined &&
    session.browserHash !== null &&
    equal(session.browserHash, hashSecret(browser))
  );
}

/** Accepts the URL's token once; the browser that brought it holds the session from then on. */
export function enter(
  sandbox: Sandbox,
  session: ConnectSessionRecord,
  token: string | undefined,
  browser: string,
): ConnectSessionRecord | null {
  if (!isOpen(sandbox, session)) return null;
  if (isHeldBy(session, browser)) return session;
  if (session.browserHash !== null) return null;
  if (session.tokenHash !== null && !equal(session.tokenHash, hashSecret(token ?? ''))) return null;
  const user = session.user ?? userFromDetails(sandbox, session);
  const browserHash = hashSecret(browser);
  return update(sandbox, 'connectSessions', session, { user, browserHash }, bySystem);
}

/** `userDetails` become a user when the session is opened, unless the address is taken by then. */
function userFromDetails(sandbox: Sandbox, { userDetails }: ConnectSessionRecord): string | null {
  if (!userDetails) return null;
  const existing = findUserByEmail(sandbox, userDetails.email);
  return (existing ?? createUser(sandbox, userDetails, bySystem)).id;
}

/** Marks a session as used: it can never be entered again. */
export function complete(
  sandbox: Sandbox,
  session: ConnectSessionRecord,
  outcome: 'completed' | 'aborted',
): void {
  const current = sandbox.state.connectSessions.get(session.id) ?? session;
  update(sandbox, 'connectSessions', current, { outcome }, bySystem);
}
