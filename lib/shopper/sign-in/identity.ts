import 'server-only';
import { gigsId } from '@/lib/gigs/id';
import { getGigsUser } from '@/lib/gigs/users';
import { timeouts, withDeadline } from '@/lib/platform/deadline';
import { fail, ok, type Result } from '@/lib/platform/result';
import { readVouchedEmail } from '../email';
import { findUser, isNoUser, isOpen } from '../gigs-user';
import type { Vouched } from '../session';
import type { SignInProblem } from './problem';

/** Who signs in: their e-mail, their user at Gigs if known by now, and who vouched for them. */
export type Identity = {
  email: string;
  gigsUser: string | null;
  /** Whether `gigs_user` named that user. */
  isNamed?: boolean | undefined;
  vouched?: Vouched | undefined;
  /** Whether there is an account that they cannot use. */
  isClosed: boolean;
};

/** The claims that say who somebody is. Their signature is already verified. */
type Claims = { [name: string]: unknown };

/**
 * Whose plans these are: the user at Gigs that the claim `gigs_user` names, if Gigs knows it; else
 * the user of exactly this e-mail address, if the issuer has verified it.
 */
export async function identityOf(
  claims: Claims,
  vouched: Vouched,
): Promise<Result<Identity, SignInProblem>> {
  const named = await readNamedUser(claims.gigs_user);
  if (named) return named.ok ? ok({ ...named.value, vouched }) : named;
  const email = readVouchedEmail(claims.email);
  if (!email) return fail('email-missing');
  // Some providers write it as text.
  if (claims.email_verified !== true && claims.email_verified !== 'true') {
    return fail('email-unverified');
  }
  return ok({ ...(await identityOfEmail(email)), vouched });
}

/** The identity of somebody who has proved that this address is theirs. */
export async function identityOfEmail(email: string): Promise<Identity> {
  // Saves a search on every page; without it each page searches.
  const user = await withDeadline(timeouts.optional, () => findUser(email));
  const gigsUser = user.ok ? user.value : null;
  return { email, gigsUser, isClosed: !user.ok && isNoUser(user.error) };
}

/** Null where no user is named, or one that Gigs does not know. */
async function readNamedUser(id: unknown): Promise<Result<Identity, SignInProblem> | null> {
  if (typeof id !== 'string' || !gigsId.test(id)) return null;
  const user = await getGigsUser(id);
  if (!user.ok) return user.error.kind === 'not-found' ? null : fail('unavailable');
  // The address of a deleted user may be somebody else's by now.
  if (user.value.id === id && user.value.status === 'deleted') return null;
  const email = readVouchedEmail(user.value.email);
  if (!email || user.value.id !== id) return fail('email-missing');
  const isClosed = !isOpen(user.value);
  return ok({ email, gigsUser: isClosed ? null : id, isNamed: !isClosed, isClosed });
}
