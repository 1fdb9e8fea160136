import { beforeEach, describe, expect, test, vi } from 'vitest';
import { gigsError } from '@/lib/gigs/error';
import { findGigsUsers, getGigsUser } from '@/lib/gigs/users';
import { fail, ok } from '@/lib/platform/result';
import { ada } from '@/lib/testing/builders';
import { forCurrentUser } from './current-user';

vi.mock('@/lib/gigs/users', async (original) => ({
  ...(await original<object>()),
  findGigsUsers: vi.fn(),
  getGigsUser: vi.fn(),
}));

const moved = { id: 'usr_1', email: 'new@example.com' };

test.each([
  ['nobody else has', []],
  ['another user has', [{ id: 'usr_2', email: ada.email, status: 'active' }]],
])('a named user is checked as themselves when their former address %s', async (_, users) => {
  vi.mocked(findGigsUsers).mockResolvedValue(ok(users));
  const check = async (user: string | null) => ok(user);
  const named = { ...ada, isNamed: true };
  vi.mocked(getGigsUser).mockResolvedValue(ok({ ...moved, status: 'active' }));
  expect(await forCurrentUser(named, check)).toEqual(ok('usr_1'));
  vi.mocked(getGigsUser).mockResolvedValue(ok({ ...moved, status: 'deleted' }));
  expect(await forCurrentUser(named, check)).toEqual(fail('account-closed'));
});

describe('while the search for the address fails', () => {
  const check = async (user: string | null) => ok(user);
  const account = { id: 'usr_1', email: ada.email, status: 'active' };
  const busy = fail(gigsError('rate-limited'));
  const down = fail(gigsError('timeout'));

  beforeEach(() => {
    vi.mocked(findGigsUsers).mockResolvedValue(busy);
  });

  test('the user of sign-in stays who Gigs says has the address still', async () => {
    vi.mocked(getGigsUser).mockResolvedValue(ok(account));
    expect(await forCurrentUser(ada, check)).toEqual(ok('usr_1'));
  });

  test.each([
    ['has another address', ok({ ...account, email: moved.email }), 'busy'],
    ['is deleted', ok({ ...account, status: 'deleted' }), 'busy'],
    ['is gone', fail(gigsError('not-found')), 'busy'],
    ['is blocked', ok({ ...account, status: 'blocked' }), 'account-closed'],
    ['cannot be asked about', down, 'unavailable'],
  ])('nothing is done for one who %s [ASVS 8.2.2]', async (_, answer, problem) => {
    vi.mocked(getGigsUser).mockResolvedValue(answer);
    expect(await forCurrentUser(ada, check)).toEqual(fail(problem));
  });
});

test.each([
  ['nobody was found', ok([]), ada],
  ['they are named', ok([]), { ...ada, isNamed: true }],
])('nothing is done while Gigs says nothing of the user and %s', async (_, found, shopper) => {
  vi.mocked(findGigsUsers).mockResolvedValue(found);
  vi.mocked(getGigsUser).mockResolvedValue(fail(gigsError('timeout')));
  expect(await forCurrentUser(shopper, async (user) => ok(user))).toEqual(fail('unavailable'));
});
