import 'server-only';
import { fail, type Result } from '@/lib/platform/result';
import { findUserOf, isFormerUser, resolveGigsUser } from '@/lib/shopper/gigs-user';
import type { Shopper } from '@/lib/shopper/server';
import { problemOf } from './problem';

type UserProblem = ReturnType<typeof problemOf>;

/**
 * Runs a check for the user that the shopper's e-mail has at Gigs now, null for none. The id known
 * since sign-in may be outdated, because the account was blocked, deleted or remade: it is looked
 * up while the check runs, and the check is repeated for the new account. A named user stays.
 */
export async function forCurrentUser<T, P>(
  shopper: Shopper,
  check: (user: string | null) => Promise<Result<T, P>>,
): Promise<Result<T, P | UserProblem>> {
  const search = findUserOf(shopper);
  const known = await resolveGigsUser(shopper, () => search);
  if (!known.ok && known.error !== 'deleted') return fail(problemOf(known.error));
  if (!known.ok || !known.value) return check(null);
  const [found, checked] = await Promise.all([search, check(known.value)]);
  if (!found.ok && found.error === 'closed') return fail('account-closed');
  if (!found.ok && found.error === 'deleted') return check(null);
  if (found.ok && found.value && found.value !== known.value) {
    return forCurrentUser({ ...shopper, gigsUser: found.value }, check);
  }
  if (found.ok && !found.value) {
    const former = await isFormerUser(known.value, shopper.email);
    if (!former.ok && former.error === 'closed') return fail('account-closed');
    if (former.ok && former.value) return check(null);
  }
  return checked;
}
