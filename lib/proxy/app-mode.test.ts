import { NextRequest } from 'next/server';
import { beforeEach, expect, test } from 'vitest';
import { settings } from '@/lib/testing/settings';
import { noteAppMode } from './app-mode';
import type { Passed } from './step';

const SITE = settings.SITE_URL;

beforeEach(() => {
  settings.APP_RETURN_URLS = ['mybank://plans'];
});

/** Where a request is led to, and the cookies that its response sets. */
async function noted(path: string, headers: Record<string, string> = {}, method = 'GET') {
  const passed: Passed = { request: new Headers(), headers: new Headers(), cookies: [] };
  const request = new NextRequest(SITE + path, { method, headers });
  const response = await noteAppMode(request, passed);
  return {
    to: response?.headers.get('location')?.replace(SITE, ''),
    cookies: passed.cookies.map(({ name, value }) => [name, value]),
  };
}

const cookie = '__Host-storefront.app=home';

test('an address starts and ends the mode', async () => {
  expect(await noted('/de?app=1')).toEqual({
    to: undefined,
    cookies: [['__Host-storefront.app', 'mybank%3A%2F%2Fplans']],
  });
  expect((await noted('/?app=0', { cookie })).cookies).toEqual([['__Host-storefront.app', '']]);
  expect(await noted('/help')).toEqual({ to: undefined, cookies: [] });
});

test('without cookies it goes from page to page, and to the same app', async () => {
  const from = (query: string) => ({ referer: `${SITE}/destinations?${query}` });
  expect((await noted('/plans/pln_1?sim=sim_1', from('app=1'))).to).toBe(
    '/plans/pln_1?sim=sim_1&app=1',
  );
  expect((await noted('/es', from('q=x&app=1&return=mybank%3A%2F%2Fplans'))).to).toBe(
    '/es?app=1&return=mybank%3A%2F%2Fplans',
  );
});

test.each<[string, string, Record<string, string>, string?]>([
  ['where a cookie says it', '/help', { cookie, referer: `${SITE}/?app=1` }],
  ['where it was left', '/help', { referer: `${SITE}/?app=0` }],
  ['out of the address itself', '/?app=0', { referer: `${SITE}/?app=1` }],
  ['from another site', '/help', { referer: 'https://evil.example/?app=1' }],
  ['to a file', '/logo.svg', { referer: `${SITE}/?app=1` }],
  ['with a form', '/help', { referer: `${SITE}/?app=1` }, 'POST'],
])('it does not go %s', async (_, path, headers, method) => {
  expect((await noted(path, headers, method)).to).toBeUndefined();
});
