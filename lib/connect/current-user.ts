import 'server-only';
import { fail, type Result } from '@/lib/platform/result';
import { findUserOf, isFormerUser, resolveGigsUser } from '@/lib/shopper/gigs-user';
import type { Shopper } from '@/lib/shopper/server';
import { problemOf } from './problem';

type UserProblem = ReturnType<typeof problemOf>;

/**
 * Runs a check for the user that the shopper's e-mail has at Gigs now, null for none. The id known
 * since sign-in may be outdated, because the account was blocked, deleted or remade: it is looked
 * up while the check runs, and the check is repeated for the new account. A named user stays. Fails
 * where Gigs does not say whose the address is.
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
  const failure = found.ok ? null : found.error;
  if (failure === 'closed') return fail('account-closed');
  if (failure === 'deleted') return check(null);
  if (found.ok && found.value === known.value) return checked;
  if (found.ok && found.value) return forCurrentUser({ ...shopper, gigsUser: found.value }, check);
  // A named user was asked about by the call that failed.
  if (failure && shopper.isNamed) return fail(problemOf(failure));
  const former = await isFormerUser(known.value, shopper.email);
  if (!former.ok) return fail(problemOf(former.error));
  if (!former.value) return checked;
  // Whoever has the address now may be another user, whom only the search could name.
  return failure ? fail(problemOf(failure)) : check(null);
}
