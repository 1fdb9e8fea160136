import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planNamed, type Running, run, shopper } from '../testing';

let it_: Running;
beforeAll(async () => {
  it_ = await run({ plans: 30 });
});
afterAll(() => it_.close());

type Detail = { property: string; code: string };

async function refuse(method: string, path: string, body?: unknown, headers?: HeadersInit) {
  const answer = await it_.api(method, path, body, headers);
  const error = answer.body as { object: string; type: string; message: string; code?: string };
  expect(error.object).toBe('error');
  expect(error.message).not.toBe('');
  const details = ((answer.body.details ?? []) as Detail[]).map(
    ({ property, code }) => `${property} ${code}`,
  );
  return { status: answer.status, type: error.type, code: error.code, details };
}

describe('authentication', () => {
  it.each([
    ['no key', {}],
    ['another key', { authorization: 'Bearer sandbox_key_other' }],
    ['another scheme', { authorization: 'Basic sandbox_key_demo' }],
  ])('returns 401 to %s, before any other check', async (_name, headers) => {
    const url = `${it_.sandbox.addresses.api}/projects/nowhere/plans?x=`;
    const response = await fetch(url, { headers });
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({ object: 'error', type: 'unauthenticated' });
  });
});

describe('the order of checks', () => {
  it('is headers, then path, then query and body', async () => {
    const long = { 'idempotency-key': 'x'.repeat(256) };
    expect((await refuse('POST', '/plans/none/archive', { x: 1 }, long)).status).toBe(400);
    const text = { 'content-type': 'text/plain' };
    expect((await refuse('PATCH', '/users/none', '{}', text)).status).toBe(400);
    expect((await refuse('PATCH', '/users/none', { x: 1 })).status).toBe(404);
    expect((await refuse('GET', '//projects/other/plans?x=1')).status).toBe(404);
    expect((await refuse('GET', '/plans?x=1')).status).toBe(422);
  });
});

describe('parameters', () => {
  it.each([
    ['/plans?unknown=1', 'unknown propertyUnknown'],
    ['/plans?limit=201', 'limit propertyInvalid'],
    ['/plans?limit=-1', 'limit propertyInvalid'],
    ['/plans?limit=ten', 'limit propertyInvalid'],
    ['/plans?limit=', 'limit propertyInvalid'],
    ['/plans?status=active', 'status propertyInvalid'],
    ['/plans?simType=eSIM,', 'simType propertyInvalid'],
    ['/plans?after=a&before=b', 'before propertyInvalid'],
    ['/plans?after=pln_none', 'after propertyInvalid'],
    ['/sims?user=', 'user propertyInvalid'],
    ['/sims?type=esim', 'type propertyInvalid'],
    ['/sims?status=inactive,,active', 'status propertyInvalid'],
    ['/subscriptions?status=canceled', 'status propertyInvalid'],
    ['/usageBalances', 'subscription propertyRequired'],
  ])('refuses %s', async (path, detail) => {
    const refused = await refuse('GET', path);
    expect(refused).toMatchObject({ status: 422, type: 'invalid' });
    expect(refused.details).toContain(detail);
  });

  it('refuses a parameter given twice', async () => {
    expect((await refuse('GET', '/plans?limit=1&limit=2')).status).toBe(422);
  });
});

describe('bodies', () => {
  it.each([
    ['/users', {}, 'email propertyRequired'],
    ['/users', { email: 'nobody' }, 'email propertyInvalid'],
    ['/users', { email: 'a@example.com', birthday: '1990-02-31' }, 'birthday propertyInvalid'],
    ['/users', { email: 'a@example.com', extra: 1 }, 'extra propertyUnknown'],
    ['/users', { email: 'a@example.com', metadata: null }, 'metadata propertyInvalid'],
    ['/users/search', { email: 'a@example.com', user: 'x' }, 'user propertyUnknown'],
    ['/sims/search', { iccid: '123' }, 'iccid propertyInvalid'],
    ['/devices/search', { user: 'usr_x' }, 'imei propertyRequired'],
    ['/connectSessions', {}, 'intent propertyRequired'],
    ['/connectSessions', { intent: { type: 'unknown' } }, 'intent.type propertyInvalid'],
  ])('refuses POST %s %j', async (path, body, detail) => {
    const refused = await refuse('POST', path, body);
    expect(refused).toMatchObject({ status: 422, type: 'invalid' });
    expect(refused.details).toContain(detail);
  });

  it('refuses other types than JSON, and JSON without its content type', async () => {
    expect(await refuse('POST', '/users', '{"email":')).toMatchObject({ type: 'malformed' });
    const text = { 'content-type': 'text/plain' };
    expect(await refuse('POST', '/users', '{}', text)).toMatchObject({ status: 400 });
  });

  it('refuses JSON nested too deep', async () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    expect(await refuse('POST', '/users', deep)).toMatchObject({ status: 422, type: 'invalid' });
    const shallow = '['.repeat(9000) + ']'.repeat(9000);
    expect(await refuse('POST', '/users', shallow)).toMatchObject({ status: 422 });
  });

  it.each(['start=2026-01-01', 'period=1&start=2026-01-01&end=2026-01-02'])(
    'refuses usage of %s',
    async (query) => {
      const { items } = (await it_.api('GET', '/subscriptions')).body as {
        items: { id: string }[];
      };
      expect((await it_.api('GET', `/subscriptions/${items[0]?.id}/usage?${query}`)).status).toBe(
        422,
      );
    },
  );

  it('refuses an e-mail address that is taken, ignoring case', async () => {
    const refused = await refuse('POST', '/users', { email: 'ADA@example.com' });
    expect(refused).toMatchObject({ status: 422, code: 'userAlreadyExists' });
  });

  it('refuses reserved, long and many metadata keys, and deletes by null', async () => {
    const { user } = await shopper(it_);
    const patch = (metadata: object) => it_.api('PATCH', `/users/${user}`, { metadata });
    expect((await patch({ 'gigs.com/x': '1' })).status).toBe(422);
    expect((await patch({ ['x'.repeat(41)]: '1' })).status).toBe(422);
    expect((await patch({ x: 'y'.repeat(256) })).status).toBe(422);
    const eleven = Object.fromEntries(Array.from({ length: 11 }, (_, i) => [`k${i}`, 'v']));
    expect((await patch(eleven)).status).toBe(422);
    await patch({ a: '1', b: '2' });
    expect((await patch({ a: null })).body.metadata).toEqual({ b: '2' });
  });
});

describe('Connect sessions', () => {
  const intentWith = (payload: object) => ({
    type: 'checkoutNewSubscription',
    checkoutNewSubscription: { plan: planNamed(it_, 'Europe 10 GB'), ...payload },
  });
  const at = 'intent.checkoutNewSubscription';

  it.each([
    [{ sim: 'auto' }, `${at}.sim propertyInvalid`],
    [{ sim: null }, `${at}.sim propertyInvalid`],
    [{ sim: 'sim_none' }, `${at}.sim propertyInvalid`],
    [{ plan: 'pln_none' }, `${at}.plan propertyInvalid`],
    [{ device: 'dev_none' }, `${at}.device propertyInvalid`],
    [{ imei: '123' }, `${at}.imei propertyInvalid`],
    [{ porting: {} }, `${at}.porting propertyUnknown`],
  ])('refuse %j', async (payload, detail) => {
    const refused = await refuse('POST', '/connectSessions', { intent: intentWith(payload) });
    expect(refused.status).toBe(422);
    expect(refused.details).toContain(detail);
  });

  it.each([
    [{ user: 'usr_none' }, 'user propertyInvalid'],
    [{ userDetails: { fullName: 'x' } }, 'userDetails.email propertyRequired'],
    [{ callbackUrl: 'nowhere' }, 'callbackUrl propertyInvalid'],
    [{ callbackUrl: 'javascript:alert(1)' }, 'callbackUrl propertyInvalid'],
    [{ appearance: { theme: 'blue' } }, 'appearance.theme propertyInvalid'],
    [{ metadata: {} }, 'metadata propertyUnknown'],
  ])('refuse %j', async (fields, detail) => {
    const body = { intent: intentWith({}), ...fields };
    expect((await refuse('POST', '/connectSessions', body)).details).toContain(detail);
  });

  it('refuse userDetails of an existing user', async () => {
    const body = { intent: intentWith({}), userDetails: { email: 'Ada@example.com' } };
    expect(await refuse('POST', '/connectSessions', body)).toMatchObject({
      status: 422,
      code: 'userAlreadyExists',
    });
  });

  it('return their URL on creation and when a user is set, and never otherwise', async () => {
    const { user } = await shopper(it_);
    const created = await it_.api('POST', '/connectSessions', { intent: intentWith({}) });
    expect(created.body.url).toMatch(/\/portal\/entry\?session=csn_\w+$/);
    const path = `/connectSessions/${created.body.id}`;
    expect((await it_.api('GET', path)).body.url).toBeNull();
    const patched = await it_.api('PATCH', path, { callbackUrl: 'myapp://back' });
    expect(patched.body).toMatchObject({ url: null, callbackUrl: 'myapp://back' });
    const named = await it_.api('PATCH', path, { user });
    expect(named.body.url).toMatch(/\/checkout\/entry\?session=csn_\w+&token=\w{64}$/);
    expect((await refuse('PATCH', path, { user })).status).toBe(422);
    expect((await refuse('PATCH', path, { intent: intentWith({}) })).status).toBe(422);
  });
});

describe('paging', () => {
  const ids = (body: Record<string, unknown>) => (body.items as { id: string }[]).map((x) => x.id);

  it('has ten items by default and reaches each of them once, in both directions', async () => {
    const first = await it_.api('GET', '/plans');
    expect(ids(first.body)).toHaveLength(10);
    const seen = ids(first.body);
    let cursor = first.body.moreItemsAfter;
    let last = first.body;
    while (cursor) {
      last = (await it_.api('GET', `/plans?limit=7&after=${cursor}`)).body;
      expect(last.moreItemsBefore).toBe(ids(last)[0]);
      seen.push(...ids(last));
      cursor = last.moreItemsAfter;
    }
    expect(seen).toHaveLength(42);
    expect(new Set(seen).size).toBe(42);
    const back = await it_.api('GET', `/plans?limit=5&before=${ids(last)[0]}`);
    expect(ids(back.body)).toEqual(seen.slice(seen.indexOf(ids(last)[0] ?? '') - 5).slice(0, 5));
  });

  it('returns an empty list for a filter without matches', async () => {
    for (const path of ['/sims?user=usr_none', '/subscriptions?plan=pln_none', '/devices?sim=x'])
      expect(ids((await it_.api('GET', path)).body)).toEqual([]);
  });

  it('returns an empty list for limit 0', async () => {
    expect(ids((await it_.api('GET', '/plans?limit=0')).body)).toEqual([]);
  });

  it('lists available plans, inactive and active SIMs, pending and active subscriptions', async () => {
    const { user, sims } = await shopper(it_, [{}, { status: 'active' }, { status: 'retired' }]);
    await it_.control('POST', '/seed', {
      subscriptions: ['pending', 'active', 'ended', 'initiated', 'restricted'].map((status) => ({
        user,
        plan: planNamed(it_, 'Europe 10 GB'),
        status,
      })),
    });
    expect(ids((await it_.api('GET', `/sims?user=${user}`)).body).sort()).toEqual(
      sims.slice(0, 2).sort(),
    );
    expect(ids((await it_.api('GET', `/subscriptions?user=${user}`)).body)).toHaveLength(2);
    const all = 'pending,initiated,active,restricted,ended';
    const path = `/subscriptions?user=${user}&status=${all}`;
    expect(ids((await it_.api('GET', path)).body)).toHaveLength(5);
  });
});

describe('Idempotency-Key', () => {
  it('replays the response to a DELETE of an object that is gone', async () => {
    const { user } = await shopper(it_);
    const { body } = await it_.api('POST', '/devices', { imei: '350000010000876', user });
    const remove = (key: string) =>
      it_.api('DELETE', `/devices/${body.id}`, undefined, { 'idempotency-key': key });
    const first = await remove('gone');
    expect(first.status).toBe(200);
    expect(await remove('gone')).toMatchObject({ status: 200, body: first.body });
    expect((await remove('another')).status).toBe(404);
  });

  const create = (email: string, key: string) =>
    it_.api('POST', '/users', { email }, { 'idempotency-key': key });

  it('replays the first success for 24 hours, but no failure', async () => {
    expect((await create('nobody', 'k1')).status).toBe(422);
    expect((await create('ada@example.com', 'k1')).status).toBe(422);
    const first = await create('key@example.com', 'k1');
    expect(first.status).toBe(201);
    const again = await create('key@example.com', 'k1');
    expect([again.status, again.body]).toEqual([201, first.body]);
    expect((await create('other@example.com', 'k1')).status).toBe(409);
    it_.sandbox.clock.advance(24 * 3600 + 1);
    expect((await create('key@example.com', 'k1')).body.code).toBe('userAlreadyExists');
    it_.sandbox.clock.reset();
  });

  it('has no effect on GET and PATCH', async () => {
    const { user } = await shopper(it_);
    const key = { 'idempotency-key': 'k2' };
    await it_.api('PATCH', `/users/${user}`, { fullName: 'One' }, key);
    const { body } = await it_.api('PATCH', `/users/${user}`, { fullName: 'Two' }, key);
    expect(body.fullName).toBe('Two');
  });
});

describe('unknown routes and methods', () => {
  it.each([
    ['GET', '/nothing', 404],
    ['GET', '/plans/pln_none', 404],
    ['GET', '/sims/sim_none/credentials', 404],
    ['PUT', '/plans', 501],
    ['DELETE', '/connectSessions/csn_none', 501],
  ])('%s %s answers %d', async (method, path, status) => {
    expect((await refuse(method, path)).status).toBe(status);
  });

  it('accepts the doubled slash of the official example', async () => {
    const url = `${it_.sandbox.addresses.api}/projects/demo//plans`;
    const headers = { authorization: 'Bearer sandbox_key_demo' };
    expect((await fetch(url, { headers })).status).toBe(200);
  });
});
