import 'server-only';
import { cache } from 'react';
import { caches } from '@/lib/cache/table';
import type { GigsError } from '@/lib/gigs/error';
import { findGigsUsers, getGigsUser, hasEmail } from '@/lib/gigs/users';
import { kv } from '@/lib/platform/kv/kv';
import { fail, ok, type Result } from '@/lib/platform/result';
import { sign } from '@/lib/platform/seal';
import type { Shopper } from './server';

const LOOK_UP_LIFETIME_SECONDS = caches.gigsUser.maxAge;

/** Why an e-mail that Gigs knows has no usable account: it is blocked, or it was deleted. */
export type NoUser = 'closed' | 'deleted';

/** Whether there is no usable account, as opposed to a call that failed. */
export function isNoUser(error: object | NoUser): error is NoUser {
  return typeof error === 'string';
}

/**
 * The shopper's user id at Gigs; null when Gigs does not know them yet. Costs one search unless it
 * was known at sign-in (a caller that searches anyway passes its own).
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

/** Whose account it is by now: the user who was named to the store, or whoever has the address. */
export function findUserOf(shopper: Shopper): ReturnType<typeof findUser> {
  return findOwner(shopper.email, namedOf(shopper));
}

function findOwner(email: string, named: string | null): ReturnType<typeof findUser> {
  return named === null ? findUser(email) : findNamed(named);
}

function namedOf({ gigsUser, isNamed }: Shopper): string | null {
  return isNamed ? gigsUser : null;
}

/** A page may read several things of a shopper. */
const findOwnerOnce = cache(findOwner);

/**
 * Reads what belongs to the shopper's user, and asks Gigs meanwhile whose the address is now, as
 * the user known since sign-in may have another one, or whether a named user is still open. Null
 * for a shopper without a user.
 */
export async function readOwn<T, P>(
  shopper: Shopper,
  read: (user: string) => Promise<Result<T, P>>,
): Promise<Result<T | null, P | GigsError | NoUser>> {
  const search = findOwnerOnce(shopper.email, namedOf(shopper));
  const known = await resolveGigsUser(shopper, () => search);
  if (!known.ok) return known;
  if (known.value === null) return ok(null);
  const [current, own] = await Promise.all([search, read(known.value)]);
  if (!current.ok) return current;
  if (current.value === known.value) return own;
  if (current.value) {
    await forgetGigsUser(known.value).catch(() => undefined);
    return read(current.value);
  }
  const former = await isFormerUser(known.value, shopper.email);
  if (!former.ok) return former;
  return former.value ? ok(null) : own;
}

/**
 * Whether a user has another e-mail by now, or is gone; `closed` for one who is blocked. A search
 * alone does not tell: it may lag, distinguish letter case, or leave closed accounts out.
 */
export async function isFormerUser(
  user: string,
  email: string,
): Promise<Result<boolean, GigsError | 'closed'>> {
  const account = await getGigsUser(user);
  if (!account.ok) return account.error.kind === 'not-found' ? ok(true) : account;
  const { status } = account.value;
  if (status === 'deleted' || !hasEmail(account.value, email)) return ok(true);
  return isOpen(account.value) ? ok(false) : fail('closed');
}

/** Removes the cached look-up of a user, as after a webhook. Rejects when Redis is unreachable. */
export async function forgetGigsUser(user: string): Promise<void> {
  const key = await kv().get(keyOfUser(user));
  if (!key) return;
  await kv().delete(key);
  await kv().delete(keyOfUser(user));
}

/**
 * Stores the look-up, and under the user id its key, so that a webhook about the user can remove
 * it.
 */
async function remember(key: string, user: string): Promise<void> {
  await kv().set(keyOfUser(user), key, LOOK_UP_LIFETIME_SECONDS);
  await kv().set(key, user, LOOK_UP_LIFETIME_SECONDS);
}

function keyOfUser(user: string): string {
  return `gigs-user-key:${user}`;
}

/**
 * Searches the user of this e-mail at Gigs; null when there is none. Whether the search returns
 * blocked and deleted users is not documented (https://developers.gigs.com, users: `status`); they
 * are not used.
 */
export async function findUser(email: string): Promise<Result<string | null, GigsError | NoUser>> {
  const users = await findGigsUsers(email);
  if (!users.ok) return users;
  const open = users.value.find(isOpen);
  if (open) return ok(open.id);
  if (users.value.length === 0) return ok(null);
  return fail(users.value.some(({ status }) => status === 'blocked') ? 'closed' : 'deleted');
}

/** A user whose address may change; `closed` for one who is gone, too: it names nobody else. */
async function findNamed(id: string): Promise<Result<string, GigsError | NoUser>> {
  const account = await getGigsUser(id);
  if (!account.ok) return account.error.kind === 'not-found' ? fail('closed') : account;
  return isOpen(account.value) ? ok(id) : fail('closed');
}

/** Whether the account of this user can be used. */
export function isOpen({ status }: { status: string }): boolean {
  return status !== 'blocked' && status !== 'deleted';
}
