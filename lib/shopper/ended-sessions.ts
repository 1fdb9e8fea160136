import 'server-only';
import { createHash } from 'node:crypto';
import { SESSION_MAX_SECONDS } from '@/lib/http/cookies';
import { kv } from '@/lib/platform/kv/kv';
import { proofs } from '@/lib/platform/seal';
import { remainingOf, type Session, type Vouched } from './session';

/** Ends one session for every copy of its cookie. Rejects when Redis is unreachable. */
export async function endSession(session: Session): Promise<void> {
  await kv().set(keyOfId(session.id), '1', remainingOf(session));
}

/**
 * Ends every session that was started until now of an e-mail address and of the user who was named
 * with it, whatever their address was then. Rejects when Redis is unreachable.
 */
export function endAllSessions(owner: Session): Promise<void> {
  return endBefore(keysOfOwner(owner));
}

/**
 * Ends what a provider calls one session or, where it names none, everything that it signed this
 * person in to until now. Rejects when Redis is unreachable.
 */
export async function endVouchedSessions({
  issuer,
  sub,
  sid,
}: Partial<Vouched> & { issuer: string }): Promise<void> {
  if (sid) await kv().set(keyOfSid(issuer, sid), '1', SESSION_MAX_SECONDS);
  else if (sub) await endBefore(keysOfSub(issuer, sub));
}

/** Whether it is over before its time. Rejects when Redis is unreachable. */
export async function isEnded(session: Session): Promise<boolean> {
  const { id, startedAt, vouched } = session;
  const marks = [keyOfId(id), ...(vouched?.sid ? [keyOfSid(vouched.issuer, vouched.sid)] : [])];
  const moments = [
    ...keysOfOwner(session),
    ...(vouched ? keysOfSub(vouched.issuer, vouched.sub) : []),
  ];
  const read = (keys: string[]) => Promise.all(keys.map((key) => kv().get(key)));
  const [marked, until] = await Promise.all([read(marks), read(moments)]);
  return marked.some(Boolean) || until.some((moment) => startedAt <= Number(moment ?? -1));
}

async function endBefore(keys: string[]): Promise<void> {
  const now = String(Date.now());
  await Promise.all(keys.map((key) => kv().set(key, now, SESSION_MAX_SECONDS)));
}

function keyOfId(id: string): string {
  return `ended:${id}`;
}

function keyOfSid(issuer: string, sid: string): string {
  return `ended-sid:${createHash('sha256').update(`${issuer} ${sid}`).digest('base64url')}`;
}

/** Under every secret, so that a mark survives a rotation. */
function keysOfOwner({ email, gigsUser, isNamed }: Session): string[] {
  const owners = [email, ...(isNamed && gigsUser ? [`gigs_user ${gigsUser}`] : [])];
  return owners.flatMap((owner) => proofs('session', owner)).map(keyOfMoment);
}

function keysOfSub(issuer: string, sub: string): string[] {
  return proofs('session', `${issuer} ${sub}`).map(keyOfMoment);
}

function keyOfMoment(proof: string): string {
  return `ended-before:${proof}`;
}
