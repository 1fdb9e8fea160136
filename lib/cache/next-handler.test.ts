import { createHash } from 'node:crypto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { cacheHook, expireTag } from './hook';
import CacheHandler from './next-handler';

const DAY_MS = 24 * 60 * 60 * 1000;
const cache = new CacheHandler();

/** A page as Next renders it for this query. */
function pageOf(query = '') {
  const data = `"c":["","en${query}"],"q":"${query}",`;
  return {
    kind: 'APP_PAGE',
    html: `<script>${JSON.stringify(data).slice(1, -1)}</script>`,
    rscData: Buffer.from(data),
    headers: { 'x-next-cache-tags': 'plans,other' },
  };
}

async function isKept(key: string, context = {}): Promise<boolean> {
  return (await cache.get(key, context)) !== null;
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
  delete cacheHook.refused;
});

test('a page is kept for a day, and rendered again before anybody sees an older one', async () => {
  await cache.set('/en', pageOf(), {});
  expect(await isKept('/en')).toBe(true);
  vi.advanceTimersByTime(DAY_MS);
  expect(await isKept('/en')).toBe(true);
  vi.advanceTimersByTime(1);
  expect(await isKept('/en')).toBe(false);
});

test('a shared page holds nothing of a query, and names its scripts', async () => {
  await cache.set('/en', pageOf('?utm_source=somebody'), { cacheControl: { revalidate: 60 } });
  const { value, cacheControl } = (await cache.get('/en', {})) ?? {};
  expect(value?.html + String(value?.rscData)).not.toContain('utm_source');
  expect(value?.headers?.['content-security-policy']).toMatch(/^script-src 'self' 'sha256-/);
  expect(value?.headers?.vary).toBe('Accept');
  expect(cacheControl).toEqual({ revalidate: 60 });
});

test('a shared page is one byte a character, and names its scripts as they are sent', async () => {
  const page = pageOf();
  await cache.set('/en', { ...page, html: `${page.html}<p>€</p><script>"€"</script>` }, {});
  const { value } = (await cache.get('/en', {})) ?? {};
  expect(value?.html).toContain('<p>&#8364;</p><script>"\\u20ac"</script>');
  const hash = createHash('sha256').update('"\\u20ac"').digest('base64');
  expect(value?.headers?.['content-security-policy']).toContain(`'sha256-${hash}'`);
});

test('pages and data end with a tag of theirs, and with no other', async () => {
  const data = { kind: 'FETCH' };
  await cache.set('/en', pageOf(), {});
  await cache.set('catalogue', data, { tags: ['plans'] });
  expireTag('user');
  expect([await isKept('/en'), await isKept('catalogue', { tags: ['plans'] })]).toEqual([
    true,
    true,
  ]);
  await cache.revalidateTag(['other']);
  expect([await isKept('/en'), await isKept('catalogue', { tags: ['plans'] })]).toEqual([
    false,
    true,
  ]);
  expireTag('plans');
  expect(await isKept('catalogue', { tags: ['plans'] })).toBe(false);
  await cache.set('catalogue', data, { tags: ['plans'] });
  expect(await isKept('catalogue', { tags: ['plans'] })).toBe(true);
});

test.each([
  [503, true],
  [404, false],
  [410, false],
])('a redirect that tells %i is not kept; the page before it stays: %s', async (answer, stays) => {
  const location = `/page?answer=${answer}.1796000000000.proof`;
  const redirect = { ...pageOf(), status: 307, headers: { location } };
  await cache.set('/redirect', redirect, {});
  expect(await isKept('/redirect')).toBe(false);
  await cache.set('/page', pageOf(), {});
  await cache.set('/page', redirect, {});
  expect(await isKept('/page')).toBe(stays);
  if (stays) expect((await cache.get('/page', {}))?.value).not.toHaveProperty('status');
});

test('a page with a nonce is not shared', async () => {
  await cache.set('/nonce', { ...pageOf(), html: '<script nonce="x"></script>' }, {});
  expect(await isKept('/nonce')).toBe(false);
});

test('a page that cannot be cleaned is not shared, and that is reported once', async () => {
  const refused = vi.fn();
  cacheHook.refused = refused;
  const key = '/route-cache/APP_PAGE/0123/$/en';
  for (const html of ['<p>moved', '<p>moved']) await cache.set(key, { ...pageOf(), html }, {});
  expect(await isKept(key)).toBe(false);
  expect(refused.mock.calls).toEqual([['/en']]);
});

test('memory is bounded: what is used stays, the rest goes', async () => {
  await cache.set('used', { kind: 'FETCH' }, {});
  await cache.set('unused', { kind: 'FETCH' }, {});
  for (let count = 0; count < 2_000; count += 1) {
    await cache.set(`plan ${count}`, { kind: 'FETCH' }, {});
    await cache.get('used', {});
  }
  expect([await isKept('used'), await isKept('unused'), await isKept('plan 0')]).toEqual([
    true,
    false,
    false,
  ]);
});

test('pages are bounded together, whatever their number: what is used stays', async () => {
  const large = { ...pageOf(), html: `${pageOf().html}${' '.repeat(1_000_000)}` };
  await cache.set('catalogue', { kind: 'FETCH' }, {});
  for (const key of ['/used', '/unused']) await cache.set(key, large, {});
  for (let count = 0; count < 20; count += 1) {
    await cache.set(`/destinations/${count}`, large, {});
    await cache.get('/used', {});
  }
  const keys = ['/used', '/unused', '/destinations/0', '/destinations/19', 'catalogue'];
  expect(await Promise.all(keys.map((key) => isKept(key)))).toEqual([
    ...[true, false, false, true, true],
  ]);
});
