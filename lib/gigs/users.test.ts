import { expect, test } from 'vitest';
import { gigsUpstream, json, list } from '@/lib/testing/upstream';
import { findGigsUsers } from './users';

const upstream = await gigsUpstream();

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

test('a user with another e-mail that the search returns is dropped [ASVS 8.2.2]', async () => {
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

test('letter case makes no difference', async () => {
  expect(await found('ada@example.com', user('usr_1', 'Ada@Example.COM'))).toEqual(['usr_1']);
  expect(await found('Ada@Example.COM', user('usr_1', 'ada@example.com'))).toEqual(['usr_1']);
});

test('an address that only looks the same is a different one', async () => {
  const lookalikes = [
    '\u0430da@example.com',
    'ada@ex\u0430mple.com',
    'ad\u00e1@example.com',
    '\uff41da@example.com',
    'ada@example\u3002com',
    'ada@example.com.',
    '"ada"@example.com',
    'ada @example.com',
    'a.da@example.com',
    'ada@example.com\u200b',
    'ada@example.com\n',
    'ada@example.com,eve@example.com',
    'mailto:ada@example.com',
  ].map((email, index) => user(`usr_${index}`, email));
  expect(await found('ada@example.com', ...lookalikes)).toEqual([]);
  // Full folding would make a k of the Kelvin sign, an s of the long s and an i of the Turkish one.
  expect(await found('kim@example.com', user('usr_1', '\u212Aim@example.com'))).toEqual([]);
  expect(await found('sam@example.com', user('usr_1', '\u017Fam@example.com'))).toEqual([]);
  expect(await found('ida@example.com', user('usr_1', '\u0130da@example.com'))).toEqual([]);
  expect(await found('ada+shop@example.com', user('usr_1', 'ada@example.com'))).toEqual([]);
  const domain = 'ada@xn--bcher-kva.example';
  expect(await found(domain, user('usr_1', domain))).toEqual(['usr_1']);
});

test('of several that differ in letter case the exact address comes first', async () => {
  const several = [user('usr_1', 'Ada@example.com'), user('usr_2', 'ada@example.com')];
  expect(await found('ada@example.com', ...several)).toEqual(['usr_2', 'usr_1']);
});

test('no match is not a failure, and an unreadable row beside the match does not matter', async () => {
  expect(await found('ada@example.com')).toEqual([]);
  const odd = [null, user('usr_1', null), { id: 'usr_2' }];
  expect(await found('ada@example.com', ...odd, user('usr_3', 'ada@example.com'))).toEqual([
    'usr_3',
  ]);
});

test.each([
  ['nothing', null],
  ['an e-mail', user('usr_1', null)],
  ['an id', { email: 'ada@example.com', status: 'active' }],
])('a row that lacks %s may be the match, so the shopper is not taken for new', async (_, row) => {
  expect(await found('ada@example.com', row)).toBe('unexpected-shape');
  expect(await found('ada@example.com', row, user('usr_2', 'eve@example.com'))).toBe(
    'unexpected-shape',
  );
});

test('a search that fails is a failure: it must not look like a new customer', async () => {
  upstream.willAnswer(json(403, { type: 'permissionDenied' }));
  expect(await findGigsUsers('ada@example.com')).toMatchObject({ error: { kind: 'forbidden' } });
  upstream.willAnswer(json(200, { users: [] }));
  expect(await findGigsUsers('ada@example.com')).toMatchObject({
    error: { kind: 'unexpected-shape' },
  });
});

test('a search with a transient failure is retried once, since it changes nothing', async () => {
  const one = json(200, list([user('usr_1', 'ada@example.com')]));
  upstream.willAnswer(json(503, { type: 'serviceUnavailable' }), one);
  expect((await findGigsUsers('ada@example.com')).ok).toBe(true);
  expect(upstream.heard).toHaveLength(2);
});

test('a user is found without a status, which older projects do not have', async () => {
  expect(await found('ada@example.com', { id: 'usr_1', email: 'ada@example.com' })).toEqual([
    'usr_1',
  ]);
});
