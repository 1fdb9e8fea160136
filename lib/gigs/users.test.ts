import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { settings } from '@/lib/test/settings';
import { json, list, startUpstream } from '@/lib/test/upstream';
import { findGigsUsers } from './users';

vi.mock('@/lib/env', async () => {
  const { settings } = await import('@/lib/test/settings');
  return { env: () => settings };
});

let upstream: Awaited<ReturnType<typeof startUpstream>>;

beforeAll(async () => {
  upstream = await startUpstream();
});
afterAll(() => upstream.stop());
beforeEach(() => {
  settings.GIGS_API_URL = upstream.url;
});

const user = (id: string, email: unknown) => ({ object: 'user', id, email, status: 'active' });

async function found(email: string, ...items: unknown[]): Promise<unknown> {
  upstream.willAnswer(json(200, list(items)));
  const users = await findGigsUsers(email);
  return users.ok ? users.value.map(({ id }) => id) : users.error.kind;
}

test('a user is searched for by e-mail in the body, never in the address', async () => {
  expect(await found('ada@example.com', user('usr_1', 'ada@example.com'))).toEqual(['usr_1']);
  const [call] = upstream.heard;
  expect([call?.method, call?.url.pathname, call?.url.search]).toEqual([
    'POST',
    '/projects/shop/users/search',
    '',
  ]);
  expect(JSON.parse(call?.body ?? '')).toEqual({ email: 'ada@example.com' });
});

test('a user of another e-mail that the search returns is dropped', async () => {
  const near = [
    user('usr_1', 'ada+shop@example.com'),
    user('usr_2', 'ada@example.com.evil.example'),
    user('usr_3', 'xada@example.com'),
    user('usr_4', ' ada@example.com'),
    user('usr_5', ''),
  ];
  expect(await found('ada@example.com', ...near)).toEqual([]);
  expect(await found('ada@example.com', ...near, user('usr_6', 'ada@example.com'))).toEqual([
    'usr_6',
  ]);
});

test('letter case makes no other user', async () => {
  expect(await found('ada@example.com', user('usr_1', 'Ada@Example.COM'))).toEqual(['usr_1']);
  expect(await found('Ada@Example.COM', user('usr_1', 'ada@example.com'))).toEqual(['usr_1']);
});

test('an odd row is dropped and no match is not a failure', async () => {
  expect(await found('ada@example.com', null, user('usr_1', null), { id: 'usr_2' })).toEqual([]);
  expect(await found('ada@example.com')).toEqual([]);
});

test('a search that fails is a failure: it must not look like a new customer', async () => {
  upstream.willAnswer(json(403, { type: 'permissionDenied' }));
  expect(await findGigsUsers('ada@example.com')).toMatchObject({ error: { kind: 'forbidden' } });
  upstream.willAnswer(json(200, { users: [] }));
  expect(await findGigsUsers('ada@example.com')).toMatchObject({
    error: { kind: 'unexpected-shape' },
  });
});

test('a search that fails in passing is made once more, since it changes nothing', async () => {
  const one = json(200, list([user('usr_1', 'ada@example.com')]));
  upstream.willAnswer(json(503, { type: 'serviceUnavailable' }), one);
  expect((await findGigsUsers('ada@example.com')).ok).toBe(true);
  expect(upstream.heard).toHaveLength(2);
});
