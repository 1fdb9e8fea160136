import { get } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readOptions } from '../options';
import { Browser, planNamed, type Running, run, shopper } from '../testing';
import { profiles } from './profiles';

let it_: Running;
let known: Awaited<ReturnType<typeof member>>;
beforeAll(async () => {
  it_ = await run();
  known = await member();
});
afterAll(() => it_.close());

type Item = Record<string, unknown>;
const use = (...names: string[]) => it_.sandbox.profiles.set(names);

/** A user with a device and a restricted subscription, and somebody else's of each kind. */
async function member() {
  const [own, other] = [await shopper(it_, [{}]), await shopper(it_, [{}])];
  const plan = planNamed(it_, 'Europe 10 GB');
  const of = (who: typeof own) => ({ user: who.user, sim: who.sims[0] });
  await it_.control('POST', '/seed', {
    devices: [own, other].map((who) => ({ user: who.user, sims: who.sims })),
    subscriptions: [
      { ...of(own), plan, status: 'restricted' },
      { ...of(other), plan, status: 'active' },
    ],
    paymentMethods: [{ user: own.user }, { user: other.user }],
  });
  return { ...own, plan, other };
}

async function list(path: string): Promise<Item[]> {
  const { status, body } = await it_.api('GET', path);
  expect([path, status, body.message]).toEqual([path, 200, undefined]);
  return body.items as Item[];
}
const first = async (path: string) => (await list(path))[0] ?? {};
const mine = (kind: string) => `/${kind}?user=${known.user}`;
const subscriptions = (statuses: string) => `${mine('subscriptions')}&status=${statuses}`;
const status = async (method: string, path: string, body?: unknown) =>
  (await it_.api(method, path, body)).status;

function session(more: object = { user: known.user }, type = 'checkoutNewSubscription') {
  const payload = type === 'checkoutNewSubscription' ? { plan: known.plan } : {};
  const intent = { type, ...(type !== 'updatePaymentMethod' && { [type]: payload }) };
  const callbackUrl = 'https://shop.example.com/back?a=1';
  return it_.api('POST', '/connectSessions', { callbackUrl, intent, ...more });
}

async function buy(): Promise<Item> {
  const { body } = await session();
  const { id } = body as { id: string };
  const browser = new Browser();
  const sims = await browser.open(String(body.url));
  const payment = await browser.submit(sims, `/flow/${id}/sim`, { sim: 'new' });
  await browser.submit(payment, `/flow/${id}/payment`, { payment: 'success' });
  return body;
}

/** fetch always sends a User-Agent. */
const statusWithoutUserAgent = () =>
  new Promise<number | undefined>((resolve) => {
    const { addresses, options } = it_.sandbox;
    const headers = { authorization: `Bearer ${options.key}` };
    get(`${addresses.api}/projects/demo/plans`, { headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
  });

async function knowsNo(locale: string) {
  const email = 'someone-new@example.com';
  expect((await session({ userDetails: { email, preferredLocale: locale } })).status).toBe(422);
}

async function showsPlansAsActive() {
  expect((await first('/plans?status=active')).status).toBe('active');
  expect((await first(`/plans`)).status).toBe('active');
  expect((await first(subscriptions('restricted'))).plan).toMatchObject({ status: 'active' });
}

async function isForBilling(refusal: number) {
  const { body } = await it_.api('GET', '//projects/demo');
  expect(body).toMatchObject({ payments: null, billing: { currency: 'EUR' } });
  expect((await session()).status).toBe(refusal);
  expect((await session({ user: known.user }, 'updatePaymentMethod')).status).toBe(201);
}

/** What each of them does. */
const does: Record<string, () => Promise<void>> = {
  '2022': async () => {
    expect(await status('GET', subscriptions('pending,initiated,active,ended'))).toBe(422);
    const subscription = await first(subscriptions('pending,active,ended'));
    expect(subscription.status).toBe('active');
    expect(subscription.user).not.toHaveProperty('status');
    expect(subscription).not.toHaveProperty('earliestEndAt');
    expect(await status('GET', `/usageBalances?subscription=${subscription.id}`)).toBe(404);
    const usage = `/subscriptions/${subscription.id}/usage?aggregation=period`;
    expect(await first(usage)).toMatchObject({ data: expect.any(Number) });
    const plan = await first('/plans?status=available');
    expect(plan).not.toHaveProperty('allowances');
    expect(plan).toMatchObject({ data: expect.any(Number), voice: expect.any(Number) });
  },
  active: async () => {
    await showsPlansAsActive();
    expect((await first('/plans?status=available')).status).toBe('active');
  },
  'active-only': async () => {
    await showsPlansAsActive();
    expect(await status('GET', '/plans?status=available')).toBe(422);
  },
  bare: async () => {
    expect(Object.keys(await first('/plans')).toSorted()).toEqual(
      ['object', 'id', 'name', 'price', 'provider', 'simTypes', 'status'].toSorted(),
    );
  },
  nulls: async () => {
    expect(await first('/plans')).toMatchObject({
      name: expect.any(String),
      allowances: null,
      coverage: null,
    });
  },
  ids: async () => {
    const [sim] = known.sims;
    expect(await first(subscriptions('restricted'))).toMatchObject({
      user: known.user,
      plan: known.plan,
      sim,
    });
    expect(await first(mine('devices'))).toMatchObject({ user: known.user, sims: [sim] });
  },
  'user-ids': async () => {
    expect(await first(subscriptions('restricted'))).toMatchObject({
      user: known.user,
      plan: { id: known.plan },
    });
  },
  objects: async () => {
    const user = { object: 'user', id: known.user };
    expect((await session()).body.user).toEqual(user);
    expect((await first(mine('paymentMethods'))).user).toEqual(user);
  },
  samples: async () => {
    const { coverage } = await first('/plans');
    expect(coverage).toMatchObject({ countries: { 0: expect.any(String) } });
  },
  firewall: async () => {
    expect(await statusWithoutUserAgent()).toBe(403);
    expect(await status('GET', '/plans')).toBe(200);
  },
  'literal-commas': async () => {
    expect(await status('GET', subscriptions('pending%2Cactive'))).toBe(422);
    expect(await status('GET', subscriptions('pending,active'))).toBe(200);
  },
  'full-locales': async () => {
    await knowsNo('de');
    const userDetails = { email: 'someone-new@example.com', preferredLocale: 'de-DE' };
    expect((await session({ userDetails })).status).toBe(201);
    expect((await session({ userDetails: { email: userDetails.email } })).status).toBe(201);
  },
  strict: async () => {
    await knowsNo('de');
    expect(await statusWithoutUserAgent()).toBe(403);
    expect(await status('GET', subscriptions('pending%2Cactive'))).toBe(422);
    expect(await status('GET', '/plans?unknown=1')).toBe(422);
  },
  'light-only': async () => {
    const inTheme = async (theme: string) => (await session({ appearance: { theme } })).status;
    expect([await inTheme('dark'), await inTheme('light')]).toEqual([403, 201]);
    expect((await session()).status).toBe(201);
  },
  'no-sim-filter': async () => {
    expect(await status('GET', mine('sims'))).toBe(422);
    expect(await status('GET', '/sims')).toBe(200);
  },
  leaky: async () => {
    const ids = (await list(`${mine('sims')}&limit=200`)).map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining([...known.sims, ...known.other.sims]));
    expect((await list(mine('devices'))).length).toBeGreaterThan(1);
    expect(await list(subscriptions('restricted'))).toHaveLength(1);
  },
  'leaky-lists': async () => {
    expect((await list(subscriptions('restricted,active'))).length).toBeGreaterThan(1);
    expect((await list(mine('paymentMethods'))).length).toBeGreaterThan(1);
  },
  'forbidden-parts': async () => {
    const { id } = await first(subscriptions('restricted'));
    const parts = [mine('sims'), mine('devices'), '/addons', mine('payments'), '//deviceModels'];
    const balances = `/usageBalances?subscription=${id}`;
    for (const path of [...parts, balances, `/users/${known.user}/addresses`])
      expect([path, await status('GET', path)]).toEqual([path, 403]);
    for (const path of ['/plans', subscriptions('restricted'), `/users/${known.user}`])
      expect([path, await status('GET', path)]).toEqual([path, 200]);
  },
  billing: () => isForBilling(403),
  'billing-422': () => isForBilling(422),
  'no-connect': async () => expect((await session()).status).toBe(404),
  'branded-connect': async () => {
    const { hostname, port } = new URL(String((await session()).body.url));
    expect(hostname).toBe('connect.brand.localhost');
    expect(port).toBe(new URL(it_.sandbox.addresses.connect).port);
    expect((await it_.api('GET', '//projects/demo')).body.domain).toBe(hostname);
  },
  'no-login': async () => {
    const heading = async (more?: object) =>
      (await new Browser().open(String((await session(more)).body.url))).heading;
    expect(await heading({})).toBe('Log in at the shop');
    expect(await heading()).toBe('Choose your SIM');
  },
  'known-email': async () => {
    const { body } = await it_.api('POST', '/users/search', { email: known.email });
    expect(body.items).toEqual([]);
    const refused = await session({ userDetails: { email: known.email } });
    expect(refused).toMatchObject({ status: 422, body: { code: 'userAlreadyExists' } });
  },
  'no-session-read': async () => {
    const { id } = (await session()).body;
    expect(await status('GET', `/connectSessions/${id}`)).toBe(200);
    expect(await status('GET', `/connectSessions/${(await buy()).id}`)).toBe(403);
  },
  'no-session-user': async () => expect((await session()).body.user).toBeNull(),
  'rewritten-callback': async () => {
    const { callbackUrl } = (await session()).body;
    expect(callbackUrl).toBe('https://shop.example.com/back?a=1&via=connect');
  },
  'short-callback': async () => {
    const callbackUrl = `https://shop.example.com/?${'x'.repeat(255)}`;
    expect((await session({ user: known.user, callbackUrl })).status).toBe(422);
    expect((await session()).status).toBe(201);
  },
  'created-200': async () => {
    expect((await session()).status).toBe(200);
    expect(await status('POST', '/users', { email: 'created@example.com' })).toBe(200);
  },
};

describe('every profile', () => {
  it.each(Object.entries(profiles))('%s: $says', async (name) => {
    use(name);
    expect(Object.keys(does)).toContain(name);
    await does[name]?.();
  });
});

describe('profiles', () => {
  it('are named on the command line', () => {
    const named = (...args: string[]) => readOptions(args).profiles;
    expect(named('--profile', '2022,ids', '--profile', 'leaky')).toEqual(['2022', 'ids', 'leaky']);
    expect(named('--created', '200')).toEqual(['created-200']);
    expect(named('--created', '201')).toEqual([]);
    expect(() => named('--profile', '2022,odd')).toThrow(/^--profile: odd is no profile/);
    expect(() => named('--created', '202')).toThrow(/^--created/);
  });

  it('combine, and end with a reset', async () => {
    use('2022', 'user-ids', 'created-200');
    expect((await session()).status).toBe(200);
    const subscription = await first(subscriptions('active'));
    expect(subscription.user).toBe(known.user);
    expect(subscription.plan).not.toHaveProperty('allowances');
    const { sandbox } = it_;
    sandbox.profiles.reset();
    expect((await session()).status).toBe(201);
  });

  it('are switched by a control route, which knows their names', async () => {
    const { body } = await it_.control('POST', '/profiles', { active: ['strict'] });
    const active = (body.items as Item[]).filter((it) => it.active).map(({ name }) => name);
    expect(active).toEqual(['firewall', 'literal-commas', 'full-locales', 'strict']);
    expect((await it_.control('GET', '/profiles')).body).toEqual(body);
    expect((await it_.control('POST', '/profiles', { active: ['odd'] })).status).toBe(422);
    expect(it_.sandbox.profiles.has('strict')).toBe(true);
  });

  it('are switched from the dashboard', async () => {
    const { api } = it_.sandbox.addresses;
    const form = new URLSearchParams({ ids: 'on', nonsense: 'on' });
    await fetch(`${api}/_sandbox/actions/profiles`, { method: 'POST', body: form });
    const page = await (await fetch(`${api}/_sandbox/strange`)).text();
    expect(page.match(/<input[^>]*checked[^>]*>/g)).toEqual([
      expect.stringContaining('name="ids"'),
    ]);
  });
});
