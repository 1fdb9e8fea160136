/** Why an e-mail that Gigs knows has no user to work with: the account is blocked, or it was deleted. */
export type NoUser = 'closed' | 'deleted';

/** Whether Gigs has said so, rather than failed to answer. */
export function isNoUser(error: object | NoUser): error is NoUser {
  return typeof error === 'string';
}
