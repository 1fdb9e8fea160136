import 'server-only';
import { createHash } from 'node:crypto';
import { kv } from '@/lib/platform/kv/kv';
import { proofs } from '@/lib/platform/seal';

/** Who signed a shopper in, if no code did: an issuer, its name for them and for the session. */
export type Vouched = { issuer: string; sub: string; sid?: string | undefined };

type Owner = { email: string; gigsUser: string | null; isNamed?: boolean | undefined };
type Session = Owner & { id: string; startedAt: number; vouched?: Vouched | undefined };

/** Ends one session for every copy of its cookie. Rejects when Redis is unreachable. */
export async function markEnded({ id }: { id: string }, lifetime: number): Promise<void> {
  await kv().set(keyOfId(id), '1', lifetime);
}

/**
 * Ends every session that was started until now of an e-mail address and of the user who was named
 * with it, whatever their address was then.
 */
export function markAllEnded(owner: Owner, lifetime: number): Promise<void> {
  return markBefore(keysOfOwner(owner), lifetime);
}

/**
 * Ends what a provider calls one session or, where it names none, everything that it signed this
 * person in to until now.
 */
export async function markVouchedEnded(
  { issuer, sub, sid }: Partial<Vouched> & { issuer: string },
  lifetime: number,
): Promise<void> {
  if (sid) await kv().set(keyOfSid(issuer, sid), '1', lifetime);
  else if (sub) await markBefore(keysOfSub(issuer, sub), lifetime);
}

/** Whether one of these marks is about this session. Rejects when Redis is unreachable. */
export async function isMarkedEnded(session: Session): Promise<boolean> {
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

async function markBefore(keys: string[], lifetime: number): Promise<void> {
  const now = String(Date.now());
  await Promise.all(keys.map((key) => kv().set(key, now, lifetime)));
}

function keyOfId(id: string): string {
  return `ended:${id}`;
}

function keyOfSid(issuer: string, sid: string): string {
  return `ended-sid:${createHash('sha256').update(`${issuer} ${sid}`).digest('base64url')}`;
}

/** Under every secret, so that a mark survives a rotation. */
function keysOfOwner({ email, gigsUser, isNamed }: Owner): string[] {
  const owners = [email, ...(isNamed && gigsUser ? [`gigs_user ${gigsUser}`] : [])];
  return owners.flatMap((owner) => proofs('session', owner)).map(keyOfMoment);
}

function keysOfSub(issuer: string, sub: string): string[] {
  return proofs('session', `${issuer} ${sub}`).map(keyOfMoment);
}

function keyOfMoment(proof: string): string {
  return `ended-before:${proof}`;
}
