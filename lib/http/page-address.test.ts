import { beforeEach, expect, test, vi } from 'vitest';
import { addressOfForm, pageAddress, pageAddressHeader } from './page-address';

const sent = new Headers();
vi.mock('next/headers', () => ({ headers: async () => sent }));

beforeEach(() => {
  for (const name of [...sent.keys()]) sent.delete(name);
});

test('a form knows its page without a Referer', async () => {
  sent.set(pageAddressHeader, '/de?sort=price&plan=pln_1');
  expect(await addressOfForm()).toBe('/de?sort=price&plan=pln_1');
  expect(await pageAddress()).toBe('/de?sort=price&plan=pln_1');
});

test('the address of the post counts, not what the Referer says', async () => {
  sent.set(pageAddressHeader, '/?sort=price');
  sent.set('referer', 'https://shop.example/compare');
  expect(await addressOfForm()).toBe('/?sort=price');
});

test('where proxy.ts does not run, a form has the Referer and a page its home', async () => {
  sent.set('referer', 'https://shop.example/compare?plans=pln_1');
  expect(await addressOfForm()).toBe('/compare?plans=pln_1');
  expect(await pageAddress('/de')).toBe('/de');
});

test('never leads off the site', async () => {
  sent.set(pageAddressHeader, '//evil.example');
  expect(await addressOfForm('/de')).toBe('/de');
  expect(await pageAddress('/de')).toBe('/de');
});
