import { beforeEach, expect, test, vi } from 'vitest';

beforeEach(() => vi.resetModules());

test('a brand says otherwise what it says, and the rest as the store does', async () => {
  const store = (await import('./translator')).translator('de');
  vi.resetModules();
  vi.stubEnv('BRAND_FOLDER', 'e2e/fixtures/brand');
  const brand = (await import('./translator')).translator('de');
  expect(brand('store.heading')).toBe('Der Tarif deiner Bank');
  expect(brand('store.heading')).not.toBe(store('store.heading'));
  expect(brand('store.lead')).toBe(store('store.lead'));
});
