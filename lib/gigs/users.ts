import 'server-only';
import { z } from 'zod';
import { fail, ok, type Result } from '@/lib/platform/result';
import { type GigsError, gigsError } from './error';
import { gigsList } from './list';
import { gigsRequest, segment } from './request';
import { optionalText, textOrEmpty } from './schema';

const gigsUser = z.object({
  id: z.string().min(1),
  /** Without it there is no telling whose account it is. */
  email: z.string(),
  /** Older projects have none: only a known `blocked` or `deleted` closes an account. */
  status: textOrEmpty,
});

export type GigsUser = z.infer<typeof gigsUser>;

/**
 * The users with this e-mail, ignoring letter case. How Gigs matches is not documented, so other
 * results are dropped here: a near miss must never open another account. When none is left but some
 * could not be read, the result is `unexpected-shape`: an unreadable user must not look like a new
 * one.
 */
export async function findGigsUsers(email: string): Promise<Result<GigsUser[], GigsError>> {
  const search = { path: 'users/search', body: { email } };
  const found = await gigsList(search, gigsUser.nullable().catch(null), { onePage: true });
  if (!found.ok) return found;
  const readable = found.value.filter((user) => user !== null);
  const same = readable.filter((user) => hasEmail(user, email));
  if (same.length === 0 && readable.length < found.value.length) {
    return fail(gigsError('unexpected-shape'));
  }
  // If Gigs distinguishes letter case, the exact address comes first.
  return ok(same.toSorted((a, b) => Number(b.email === email) - Number(a.email === email)));
}

/** Whether a user has this e-mail, ignoring letter case. */
export function hasEmail(user: GigsUser, email: string): boolean {
  return lowerAscii(user.email) === lowerAscii(email);
}

/** The user of this id. */
export function getGigsUser(id: string): Promise<Result<GigsUser, GigsError>> {
  return gigsRequest({ method: 'GET', path: `users/${segment(id)}`, schema: gigsUser });
}

const gigsPerson = z.object({ id: z.string().min(1), fullName: optionalText });

/** The name of a user, null where there is none on file. */
export async function getGigsFullName(user: string): Promise<Result<string | null, GigsError>> {
  const found = await gigsRequest({
    method: 'GET',
    path: `users/${segment(user)}`,
    schema: gigsPerson,
  });
  return found.ok ? ok(found.value.fullName || null) : found;
}

/** Folds A to Z only: full Unicode folding would make two different addresses equal. */
function lowerAscii(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}
