import { beforeEach, describe, expect, test, vi } from 'vitest';
import { gigsError } from '@/lib/gigs/error';
import { findGigsUsers, getGigsUser } from '@/lib/gigs/users';
import { memoryKv } from '@/lib/platform/kv/memory';
import { fail, ok } from '@/lib/platform/result';
import { findUser, forgetGigsUser, readOwn, resolveGigsUser } from './gigs-user';

const { kv } = vi.hoisted(() => ({ kv: vi.fn() }));
vi.mock('@/lib/platform/kv/kv', () => ({ kv }));
vi.mock('@/lib/gigs/users', async (original) => ({
  ...(await original<typeof import('@/lib/gigs/users')>()),
  findGigsUsers: vi.fn(),
  getGigsUser: vi.fn(),
}));

const find = vi.mocked(findGigsUsers);
const ada = { email: 'ada@example.com', gigsUser: null };
const user = (id: string, status: string) => ({ id, email: ada.email, status });

let time = 0;

beforeEach(() => {
  find.mockReset();
  const store = memoryKv(() => time);
  kv.mockReset();
  kv.mockReturnValue(store);
});

describe('the shopper’s user at Gigs', () => {
  test.each([
    [[], ok(null)],
    [[user('usr_1', 'active')], ok('usr_1')],
    [[user('usr_1', 'somethingNew')], ok('usr_1')],
    [[user('usr_1', 'blocked')], fail('closed')],
    [[user('usr_1', 'deleted')], fail('deleted')],
    [[user('usr_1', 'deleted'), user('usr_2', 'active')], ok('usr_2')],
    [[user('usr_1', 'deleted'), user('usr_2', 'blocked')], fail('closed')],
    [[user('usr_1', 'blocked'), user('usr_2', 'active')], ok('usr_2')],
  ])('among %j is %j', async (users, result) => {
    find.mockResolvedValue(ok(users));
    expect(await findUser(ada.email)).toEqual(result);
  });

  test('is known without a search when the session names it', async () => {
    expect(await resolveGigsUser({ ...ada, gigsUser: 'usr_1' })).toEqual(ok('usr_1'));
    expect(find).not.toHaveBeenCalled();
  });

  test('is searched once an hour for each e-mail', async () => {
    find.mockResolvedValue(ok([user('usr_1', 'active')]));
    expect(await resolveGigsUser(ada)).toEqual(ok('usr_1'));
    expect(await resolveGigsUser(ada)).toEqual(ok('usr_1'));
    expect(find).toHaveBeenCalledTimes(1);
    find.mockResolvedValue(ok([]));
    expect(await resolveGigsUser({ ...ada, email: 'eve@example.com' })).toEqual(ok(null));
    time += 60 * 60 * 1000;
    expect(await resolveGigsUser(ada)).toEqual(ok(null));
  });

  test('is searched again until found: the first purchase creates it', async () => {
    for (const answer of [ok([]), fail(gigsError('timeout')), ok([user('usr_1', 'blocked')])]) {
      find.mockResolvedValue(answer);
      await resolveGigsUser(ada);
    }
    find.mockResolvedValue(ok([user('usr_1', 'active')]));
    expect(await resolveGigsUser(ada)).toEqual(ok('usr_1'));
  });

  test('is searched again after a webhook about this user, and about no other', async () => {
    find.mockResolvedValue(ok([user('usr_1', 'active')]));
    await resolveGigsUser(ada);
    await forgetGigsUser('usr_2');
    expect(await resolveGigsUser(ada)).toEqual(ok('usr_1'));
    expect(find).toHaveBeenCalledTimes(1);
    await forgetGigsUser('usr_1');
    await forgetGigsUser('usr_1');
    find.mockResolvedValue(ok([user('usr_1', 'blocked')]));
    expect(await resolveGigsUser(ada)).toEqual(fail('closed'));
  });

  test('is found without Redis, too', async () => {
    const broken = async () => {
      throw new Error('no Redis');
    };
    kv.mockReturnValue({ get: broken, set: broken });
    find.mockResolvedValue(ok([user('usr_1', 'active')]));
    expect(await resolveGigsUser(ada)).toEqual(ok('usr_1'));
  });
});

describe('what belongs to a shopper', () => {
  const since = { ...ada, gigsUser: 'usr_1' };
  const read = vi.fn(async (id: string) => ok(`of ${id}`));

  test.each([
    ['is that of the user known since sign-in', [user('usr_1', 'active')], ok('of usr_1')],
    ['is that of the user who has the address now', [user('usr_2', 'active')], ok('of usr_2')],
    ['is closed with the account', [user('usr_1', 'blocked')], fail('closed')],
  ])('%s', async (_, users, result) => {
    find.mockResolvedValue(ok(users));
    expect(await readOwn(since, read)).toEqual(result);
  });

  test.each([
    ['Ada@Example.com', 'active', ok('of usr_1')],
    ['Ada@Example.com', 'blocked', fail('closed')],
    ['Ada@Example.com', 'deleted', ok(null)],
    ['eve@example.com', 'active', ok(null)],
    ['eve@example.com', 'blocked', ok(null)],
  ])(
    'whom the search does not find, and whose address is %s, %s',
    async (email, status, result) => {
      find.mockResolvedValue(ok([]));
      vi.mocked(getGigsUser).mockResolvedValue(ok({ ...user('usr_1', status), email }));
      expect(await readOwn(since, read)).toEqual(result);
    },
  );

  test('is not shown while nobody can say whose it is', async () => {
    const down = fail(gigsError('unavailable'));
    find.mockResolvedValue(ok([]));
    vi.mocked(getGigsUser).mockResolvedValue(down);
    expect(await readOwn(since, read)).toEqual(down);
    find.mockResolvedValue(down);
    expect(await readOwn(since, read)).toEqual(down);
  });

  test('is read while Gigs is asked, with one search', async () => {
    let answer: (users: Awaited<ReturnType<typeof findGigsUsers>>) => void = () => undefined;
    find.mockReturnValue(new Promise((resolve) => (answer = resolve)));
    const own = await readOwn(since, async (id) => {
      answer(ok([user(id, 'active')]));
      return ok(id);
    });
    expect(own).toEqual(ok('usr_1'));
    expect(find).toHaveBeenCalledTimes(1);
  });

  test.each([
    ['is theirs whatever address they have by now', ok({ status: 'active' }), ok('of usr_1')],
    ['is closed once they are blocked', ok({ status: 'blocked' }), fail('closed')],
    ['is nobody’s once they are deleted', ok({ status: 'deleted' }), fail('closed')],
    ['is nobody’s once Gigs knows them no more', fail(gigsError('not-found')), fail('closed')],
    ['is not shown while Gigs is down', fail(gigsError('timeout')), fail(gigsError('timeout'))],
  ])('who is a user that was named %s', async (_, account, result) => {
    // Their former address is another user's.
    find.mockResolvedValue(ok([user('usr_2', 'active')]));
    const now = { id: 'usr_1', email: 'new@example.com' };
    const answer = account.ok ? ok({ ...now, ...account.value }) : account;
    vi.mocked(getGigsUser).mockResolvedValue(answer);
    expect(await readOwn({ ...since, isNamed: true }, read)).toEqual(result);
    expect(find).not.toHaveBeenCalled();
  });
});
