import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { storeSettings } from '../stage/settings';
import { withoutBrand } from './without-brand.js';

const { loadEnvConfig }: typeof import('@next/env') = createRequire(import.meta.url)('@next/env');

const ports = { store: 1, gigs: 2, connect: 3, smtp: 4 };

test('a store that is tested knows nothing of the settings of its clone', () => {
  const folder = mkdtempSync(join(tmpdir(), 'clone-'));
  writeFileSync(join(folder, '.env'), '# ours\nANALYTICS="webhook:https://a.example"\n');
  writeFileSync(join(folder, '.env.local'), 'STORE_LOCALES=de,en\nexport REDIS_URL=redis://x\n');
  const blank = withoutBrand(folder, { REDIS_URL: 'redis://explicit' });
  expect(blank).toEqual({
    ANALYTICS: '',
    STORE_LOCALES: '',
    BRAND_FOLDER: expect.stringMatching(/no-brand$/),
  });

  // An empty variable keeps Next from reading it in a file.
  const before = { ...process.env };
  Object.assign(process.env, blank, { NODE_ENV: 'production' });
  const silent = { info: () => undefined, error: () => undefined };
  const { combinedEnv } = loadEnvConfig(folder, false, silent, true);
  expect(combinedEnv).toMatchObject({ ...blank, REDIS_URL: 'redis://x' });
  for (const name of Object.keys(process.env)) Reflect.deleteProperty(process.env, name);
  Object.assign(process.env, before);
  rmSync(folder, { recursive: true });
});

test.each([
  ['e2e/no-brand', false],
  ['e2e/fixtures/brand', true],
])('a build with %s has the icon of the brand: %s', async (folder, hasIcon) => {
  vi.resetModules();
  vi.stubEnv('BRAND_FOLDER', folder);
  const { default: config } = await import('@/next.config.js');
  const rules = JSON.stringify(await config.rewrites?.());
  expect(rules.includes('/api/brand/:icon')).toBe(hasIcon);
  vi.unstubAllEnvs();
});

test('a store that is tested has no brand unless a test names one', () => {
  expect(withoutBrand('.', { BRAND_FOLDER: 'brand' }).BRAND_FOLDER).toBe('brand');
  expect(storeSettings(ports).BRAND_FOLDER).toBe(process.env.BRAND_FOLDER);
  expect(storeSettings(ports, { BRAND_FOLDER: 'e2e/fixtures/brand' }).BRAND_FOLDER).toBe(
    'e2e/fixtures/brand',
  );
  expect(process.env.BRAND_FOLDER).toMatch(/no-brand$/);
});
