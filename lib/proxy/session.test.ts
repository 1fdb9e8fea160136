import { readdirSync } from 'node:fs';
import { NextRequest } from 'next/server';
import { expect, test } from 'vitest';
import { pages, programPaths } from '@/lib/platform/pages';
import { startSession } from '@/lib/shopper/session';
import { settings } from '@/lib/testing/settings';
import { sealedIn } from '@/lib/testing/signed-in';
import { proxy } from '@/proxy';

/** The names of the cookies that an address sets for a shopper whose session is to be renewed. */
async function setAt(path: string): Promise<string[]> {
  const cookie = `__Host-storefront.session=${sealedIn(await startSession('ada@example.com', null))}`;
  const response = await proxy(new NextRequest(settings.SITE_URL + path, { headers: { cookie } }));
  return response.cookies.getAll().map(({ name }) => name);
}

test.each(['/account/plans', '/de/plans/pln_1', '/no-such-page', '/?problem=busy'])(
  '%s renews a session',
  async (path) => {
    expect(await setAt(path)).toContain('__Host-storefront.session');
  },
);

const routes = readdirSync('app').filter((name) => /\w\.(?:xml|txt|md)$/.test(name));
const files = [...routes, ...readdirSync('public'), 'styles.css', 'robots.txt'];
const forPrograms = Object.keys(programPaths).map((path) =>
  path.replace(/:kind\(.*?\)/, 'xml').replace(':items', 'pln_1:1'),
);
const pictures = Object.keys(pages)
  .filter((path) => path.endsWith('image'))
  .map((path) => path.replace('[plan]', 'pln_1'));

test.each([
  ...files.map((name) => `/${name}`),
  ...forPrograms,
  ...pictures,
  ...pictures.map((path) => `/de${path}`),
  '/feeds/products.jsonl',
  '/manifest.webmanifest',
])('%s, which shared caches may keep, sets no cookie [ASVS 14.2.2]', async (path) => {
  expect(await setAt(path)).toEqual([]);
  expect(await setAt(`${path}?app=1`)).toEqual([]);
});
