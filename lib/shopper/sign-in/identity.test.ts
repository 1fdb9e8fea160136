import fc from 'fast-check';
import { beforeEach, expect, test, vi } from 'vitest';
import { gigsError } from '@/lib/gigs/error';
import { findGigsUsers, getGigsUser } from '@/lib/gigs/users';
import { fail, ok } from '@/lib/platform/result';
import { hostileValue } from '@/lib/testing/hostile';
import { identityOf } from './identity';

vi.mock('@/lib/gigs/users', () => ({ findGigsUsers: vi.fn(), getGigsUser: vi.fn() }));

const vouched = { issuer: 'https://bank.example', sub: '1' };
const ada = { email: 'ada@example.com', email_verified: true };
const user = { id: 'usr_1', email: 'linus@example.com', status: 'active' };
const find = vi.mocked(findGigsUsers);
const get = vi.mocked(getGigsUser);

beforeEach(() => {
  find.mockReset().mockResolvedValue(ok([]));
  get.mockReset().mockResolvedValue(fail(gigsError('not-found')));
});

test('is the user of exactly the verified address', async () => {
  find.mockResolvedValue(ok([{ id: 'usr_2', email: ada.email, status: 'active' }]));
  const identity = { email: ada.email, gigsUser: 'usr_2', isClosed: false, vouched };
  expect(await identityOf({ ...ada, email: ' Ada@Example.com' }, vouched)).toEqual(ok(identity));
  expect(await identityOf({ ...ada, email_verified: 'true' }, vouched)).toEqual(ok(identity));
  // Gigs is asked again with the next page.
  find.mockResolvedValue(fail(gigsError('timeout')));
  expect(await identityOf(ada, vouched)).toEqual(ok({ ...identity, gigsUser: null }));
  find.mockResolvedValue(ok([{ id: 'usr_2', email: ada.email, status: 'blocked' }]));
  expect(await identityOf(ada, vouched)).toMatchObject({ value: { isClosed: true } });
});

test('is the named user if Gigs knows it, and nobody while Gigs does not answer', async () => {
  const claims = { ...ada, gigs_user: 'usr_1' };
  get.mockResolvedValue(ok(user));
  const linus = { email: user.email, gigsUser: 'usr_1', isNamed: true, isClosed: false, vouched };
  expect(await identityOf(claims, vouched)).toEqual(ok(linus));
  expect(await identityOf({ gigs_user: 'usr_1' }, vouched)).toEqual(ok(linus));
  get.mockResolvedValue(ok({ ...user, status: 'blocked' }));
  expect(await identityOf(claims, vouched)).toMatchObject({
    value: { gigsUser: null, isClosed: true },
  });
  // A deleted user's address may be another user's by now.
  get.mockResolvedValue(ok({ ...user, status: 'deleted' }));
  expect(await identityOf({ gigs_user: 'usr_1' }, vouched)).toEqual(fail('email-missing'));
  // Their own address would open another account.
  get.mockResolvedValue(fail(gigsError('timeout')));
  expect(await identityOf(claims, vouched)).toEqual(fail('unavailable'));
  get.mockResolvedValue(ok({ ...user, id: 'usr_3' }));
  expect((await identityOf(claims, vouched)).ok).toBe(false);
  get.mockResolvedValue(fail(gigsError('not-found')));
  expect(await identityOf(claims, vouched)).toMatchObject({ value: { email: ada.email } });
});

test('is nobody by an address that only looks like theirs', async () => {
  const lookalike = 'a\u200bda@example.com';
  find.mockResolvedValue(ok([{ id: 'usr_2', email: ada.email, status: 'active' }]));
  const missing = fail('email-missing');
  expect(await identityOf({ ...ada, email: lookalike }, vouched)).toEqual(missing);
  get.mockResolvedValue(ok({ ...user, email: lookalike }));
  expect(await identityOf({ gigs_user: 'usr_1' }, vouched)).toEqual(missing);
});

test('is nobody without a verified address, whatever is claimed', async () => {
  expect(await identityOf({ email_verified: true }, vouched)).toEqual(fail('email-missing'));
  await fc.assert(
    fc.asyncProperty(hostileValue, hostileValue, hostileValue, async (email, verified, named) => {
      const claims = { email, email_verified: verified, gigs_user: named };
      fc.pre(verified !== true && verified !== 'true');
      const identity = await identityOf(claims, vouched);
      expect(['email-missing', 'email-unverified']).toContain(!identity.ok && identity.error);
    }),
  );
});
