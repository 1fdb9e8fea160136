import { expect, test, vi } from 'vitest';
import { findGigsUsers, getGigsUser } from '@/lib/gigs/users';
import { fail, ok } from '@/lib/platform/result';
import { forCurrentUser } from './current-user';

vi.mock('@/lib/gigs/users', async (original) => ({
  ...(await original<object>()),
  findGigsUsers: vi.fn(),
  getGigsUser: vi.fn(),
}));

const ada = { email: 'ada@example.com', gigsUser: 'usr_1' };
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
