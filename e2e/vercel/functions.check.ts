import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { locales } from '../../lib/i18n/locales.js';
import { startRedis } from '../fixtures/redis';
import { secrets, signed } from '../fixtures/webhooks';
import { formIn } from '../stage/http-browser';
import { ports, sandboxAt } from '../stage/ports';
import { sandboxClient } from '../stage/sandbox-client';
import { storeSettings } from '../stage/settings';
import { type Server, startSandbox } from '../stage/start';
import {
  pack,
  type RunningFunction,
  type Sent,
  startCache,
  startFunction,
  unpack,
} from './functions';
import { output } from './output';

const site = 'https://shop.example';
const own = { ...ports, gigs: ports.ownGigs, connect: ports.ownConnect, smtp: ports.ownSmtp };

/** Every function there is, by something that it answers, and what it is asked first. */
const firsts = {
  '[locale]': { path: '/en?nxtPlocale=en', matched: '/[locale]' },
  '[locale]/sign-in': { path: '/en/sign-in?nxtPlocale=en', matched: '/[locale]/sign-in' },
  'api/health': { path: '/api/health', matched: '/api/health' },
  _middleware: { path: '/plans/pln_1', matched: '' },
  '_not-found': { path: '/_not-found', matched: '/_not-found' },
};
type Name = keyof typeof firsts;

/** How often each is started; the fastest counts, because other work only slows them down. */
const STARTS = 5;

const running = new Map<Name, RunningFunction>();
const folders: string[] = [];
let sandbox: Server;
let redis: Awaited<ReturnType<typeof startRedis>>;
let cache: Awaited<ReturnType<typeof startCache>>;
const gigs = sandboxClient(sandboxAt(own.gigs));

beforeAll(async () => {
  [sandbox, redis, cache] = await Promise.all([
    startSandbox(own, ['--seed', 'e2e/fixtures/seed.json']),
    startRedis(ports.redis),
    startCache(),
  ]);
  const env = storeSettings(own, {
    VERCEL: '1',
    VERCEL_ENV: 'production',
    SITE_URL: site,
    LOG_LEVEL: 'silent',
    REDIS_URL: redis.url,
    GIGS_WEBHOOK_SECRET: secrets.current,
    CACHE_URL: cache.url,
  });
  const rows: string[] = [];
  for (const [index, [name, first]] of Object.entries(firsts).entries()) {
    const { folder, bytes } = pack(name);
    folders.push(folder);
    const start = { folder, env, first, port: ports.instanceA + index, isWeb: !first.matched };
    const times: number[] = [];
    for (let left = STARTS; left > 0; left -= 1) {
      const started = await startFunction(start);
      times.push(started.coldStartMs);
      if (left > 1) await started.stop();
      else running.set(name as Name, started);
    }
    rows.push(`| \`${name}\` | ${(bytes / 1e6).toFixed(1)} MB | ${Math.min(...times)} ms |`);
  }
  console.log(['', '| function | files | first answer |', '|---|---|---|', ...rows, ''].join('\n'));
});

afterAll(async () => {
  await Promise.all([...running.values()].map((one) => one.stop()));
  for (const folder of folders) unpack(folder);
  await Promise.all([sandbox?.stop(), redis?.stop(), cache?.stop()]);
});

/** Asks the function that answers a route, as the router does. */
async function call(route: string, path: string, init: Sent = {}): Promise<Response> {
  const [name] = Object.keys(firsts).filter(
    (known) => output.folderOf(known) === output.folderOf(route),
  );
  const asked = running.get(name as Name);
  if (!asked) throw new Error(`no function answers ${route}`);
  const headers: Record<string, string> =
    route === '_middleware' ? {} : { 'x-matched-path': `/${route}` };
  return asked.call(path, { ...init, headers: { ...headers, ...init.headers } });
}

const from = { origin: site, 'sec-fetch-site': 'same-origin' };
const catalogues = () => cache.purged.filter(({ tags }) => tags.includes('plans')).length;

test('these are all the functions', () => {
  const folders = (names: string[]) => names.map(output.folderOf).toSorted();
  expect(folders(Object.keys(firsts))).toEqual(folders(output.distinct()));
});

describe('the shared page', () => {
  test.each([...locales])('of %s has the tag of the catalogue', async (locale) => {
    const answer = await call('[locale]', `/${locale}?nxtPlocale=${locale}`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('x-next-cache-tags')?.split(',')).toContain('plans');
    expect(answer.headers.get('cache-control')).toMatch(/^s-maxage=60, stale-while-revalidate=/);
    const html = await answer.text();
    expect(html).toContain(`<html lang="${locale}"`);
    expect(html).toMatch(
      new RegExp(`\\\\"c\\\\":\\[\\\\"\\\\",\\\\"${locale}\\\\"\\],\\\\"q\\\\":\\\\"\\\\"`),
    );
  });

  test('is made from the catalogue that all functions share', async () => {
    expect([...cache.entries.values()].map(({ value }) => value.kind)).toContain('FETCH');
    expect([...cache.entries.values()].flatMap(({ tags }) => tags)).toContain('plans');
  });
});

test('a plan has its page', async () => {
  const { id, name } = await gigs.seedPlan({ status: 'available', provider: 'p3' });
  const answer = await call(
    '[locale]/plans/[plan]',
    `/en/plans/${id}?nxtPlocale=en&nxtPplan=${id}`,
  );
  expect(answer.status).toBe(200);
  expect(await answer.text()).toContain(name);
});

test('a webhook purges the catalogue and its pages in the caches of the platform', async () => {
  const before = catalogues();
  const event = JSON.stringify({ type: 'com.gigs.plan.updated', data: { object: 'plan' } });
  const init = { method: 'POST', body: event, headers: signed(event) };
  const answer = await call('api/webhooks/gigs', '/api/webhooks/gigs', init);
  expect(answer.status).toBe(204);
  await expect.poll(catalogues).toBe(before + 1);
  expect(cache.purged.at(-1)).toMatchObject({ tags: ['plans'], durations: { expire: 0 } });
  const forged = await call('api/webhooks/gigs', '/api/webhooks/gigs', {
    method: 'POST',
    body: event,
    headers: signed(event, { by: secrets.former }),
  });
  expect(forged.status).toBe(401);
});

test('a shopper signs in, by one function and by Redis', async () => {
  const email = 'vercel@example.com';
  const page = '/en/sign-in?nxtPlocale=en';
  const route = '[locale]/sign-in';
  const asked = formIn(await (await call(route, page)).text(), 'name="email"', { email });
  const first = await call(route, page, { method: 'POST', body: asked, headers: from });
  expect(first.status).toBe(303);
  const cookie = cookiesOf(first);
  const html = await (await call(route, page, { headers: { cookie } })).text();
  const code = formIn(html, 'name="code"', { code: await gigs.code(email) });
  const headers = { ...from, cookie };
  const second = await call(route, page, { method: 'POST', body: code, headers });
  expect(second.status).toBe(303);
  const session = cookiesOf(second);
  expect(session).toContain('storefront.session=');
  const account = '/en/account/plans?nxtPlocale=en';
  const plans = await call('[locale]/account/plans', account, { headers: { cookie: session } });
  expect(plans.status).toBe(200);
  expect(plans.headers.get('cache-control')).toContain('no-store');
  expect(await plans.text()).toContain(email);
});

test('the form of the shared page leads to Connect', async () => {
  const page = '/en?nxtPlocale=en';
  const html = await (await call('[locale]', page)).text();
  const { id } = await gigs.seedPlan({ status: 'available', provider: 'p3' });
  const form = formIn(html, 'name="plan"', { plan: id });
  const answer = await call('[locale]', page, { method: 'POST', body: form, headers: from });
  expect(answer.status).toBe(303);
  expect(answer.headers.get('location')).toMatch(sandboxAt(own.connect));
});

test('the return page answers without believing the address', async () => {
  const path = '/en/checkout/callback?nxtPlocale=en&checkout=none&session_id=csn_1&status=success';
  const answer = await call('[locale]/checkout/callback', path);
  expect(answer.status).toBe(200);
  expect(await answer.text()).toContain('data-checkout-state="not-found"');
});

describe('the proxy', () => {
  test('gives a page its policy and lets it pass', async () => {
    const answer = await call('_middleware', '/plans/pln_1');
    expect(answer.headers.get('x-middleware-next')).toBe('1');
    expect(answer.headers.get('content-security-policy')).toMatch(/script-src 'self' 'nonce-/);
  });

  test('leads home from other hosts, and refuses what another site posts', async () => {
    const elsewhere = { headers: { 'x-forwarded-host': 'www.shop.example' } };
    const led = await call('_middleware', '/plans/pln_1', elsewhere);
    expect([led.status, led.headers.get('location')]).toEqual([308, `${site}/plans/pln_1`]);
    const headers = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };
    const posted = await call('_middleware', '/', { method: 'POST', body: 'x', headers });
    expect(posted.status).toBe(403);
  });
});

function cookiesOf(answer: Response): string {
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(';', 1)[0])
    .join('; ');
}
