import 'server-only';
import type { GigsError } from '@/lib/gigs/error';
import { findGigsUsers } from '@/lib/gigs/users';
import { kv } from '@/lib/platform/kv/kv';
import { fail, ok, type Result } from '@/lib/platform/result';
import { sign } from '@/lib/platform/seal';
import type { NoUser } from './no-user';
import type { Shopper } from './server';

/** How long a look-up may be reused, in seconds. */
const REMEMBERED = 60 * 60;

/**
 * The shopper's user id at Gigs; null when Gigs does not know them yet. Known since sign-in it costs
 * nothing, otherwise one search (a caller that searches anyway passes its own).
 */
export async function resolveGigsUser(
  shopper: Shopper,
  search = () => findUser(shopper.email),
): Promise<Result<string | null, GigsError | NoUser>> {
  if (shopper.gigsUser) return ok(shopper.gigsUser);
  const key = `gigs-user:${sign('user', shopper.email)}`;
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

/**
 * The user of this e-mail by a search at Gigs. Whether the search tells of blocked and deleted users is
 * not documented (https://developers.gigs.com, users: `status`); where it does, they are not used.
 */
export async function findUser(email: string): Promise<Result<string | null, GigsError | NoUser>> {
  const users = await findGigsUsers(email);
  if (!users.ok) return users;
  const open = users.value.find(({ status }) => status !== 'blocked' && status !== 'deleted');
  if (open) return ok(open.id);
  if (users.value.length === 0) return ok(null);
  return fail(users.value.some(({ status }) => status === 'blocked') ? 'closed' : 'deleted');
}
