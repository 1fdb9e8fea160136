import 'server-only';
import { createHash } from 'node:crypto';
import type { GigsError } from '@/lib/gigs/error';
import { findGigsUsers } from '@/lib/gigs/users';
import { kv } from '@/lib/kv/kv';
import { fail, ok, type Result } from '@/lib/result';
import type { Shopper } from './shopper';

/** How long a look-up may be reused, in seconds. */
const REMEMBERED = 60 * 60;

/**
 * The shopper's user id at Gigs; null when Gigs does not know them yet. Known since sign-in it costs
 * nothing, otherwise one search (a caller that searches anyway passes its own). `closed` means that
 * Gigs has blocked or deleted the account.
 */
export async function resolveGigsUser(
  shopper: Shopper,
  search = () => findUser(shopper.email),
): Promise<Result<string | null, GigsError | 'closed'>> {
  if (shopper.gigsUser) return ok(shopper.gigsUser);
  const key = `gigs-user:${createHash('sha256').update(shopper.email).digest('hex')}`;
  const remembered = await kv()
    .get(key)
    .catch(() => null);
  if (remembered) return ok(remembered);
  const user = await search();
  if (user.ok && user.value) await remember(key, user.value).catch(() => undefined);
  return user;
}

/** Forgets how a user of Gigs was found. Rejects when the shared memory is out of reach. */
export async function forgetGigsUser(user: string): Promise<void> {
  const key = await kv().get(keyOfUser(user));
  if (!key) return;
  await kv().delete(key);
  await kv().delete(keyOfUser(user));
}

/** Notes beside the look-up whose it is, so that it can be found when Gigs tells of this user. */
async function remember(key: string, user: string): Promise<void> {
  await kv().set(keyOfUser(user), key, REMEMBERED);
  await kv().set(key, user, REMEMBERED);
}

function keyOfUser(user: string): string {
  return `gigs-user-key:${user}`;
}

/** The user of this e-mail by a search at Gigs. */
export async function findUser(
  email: string,
): Promise<Result<string | null, GigsError | 'closed'>> {
  const users = await findGigsUsers(email);
  if (!users.ok) return users;
  const open = users.value.find(({ status }) => status !== 'blocked' && status !== 'deleted');
  if (open) return ok(open.id);
  return users.value.some(({ status }) => status === 'blocked') ? fail('closed') : ok(null);
}
