import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { transform } from 'lightningcss';
import { beforeEach, expect, test, vi } from 'vitest';
import { settings } from '@/lib/testing/settings';

beforeEach(() => {
  vi.resetModules();
  vi.unstubAllEnvs();
  delete settings.STORE_ACCENT;
});

const styleOf = async (tokens?: object) => {
  if (tokens) {
    const folder = mkdtempSync(join(tmpdir(), 'brand-'));
    writeFileSync(join(folder, 'tokens.json'), JSON.stringify(tokens));
    writeFileSync(join(folder, 'brand.woff2'), 'wOF2');
    vi.stubEnv('BRAND_FOLDER', folder);
  }
  const css = (await import('./style')).brandStyle();
  // Throws for what is no style sheet.
  transform({ filename: 'brand.css', code: Buffer.from(css) });
  return css;
};

test('a store without a brand has no style beside its own', async () => {
  expect(await styleOf()).toBe('');
  expect(await styleOf({})).toBe('');
});

test('an accent of the settings is the same as one of the tokens', async () => {
  settings.STORE_ACCENT = '#ffcc00';
  const bySetting = await styleOf();
  vi.resetModules();
  delete settings.STORE_ACCENT;
  const accent = '#ffcc00';
  expect(await styleOf({ light: { accent } })).toBe(bySetting);
  expect(bySetting).toContain('--fill:#ffcc00');
});

test('what is set for one theme leaves the other one alone', async () => {
  const css = await styleOf({ dark: { paper: '#000000' } });
  expect(css).toMatch(/^@media screen and \(prefers-color-scheme:dark\)\{:root\{--paper:#000000;/);
  expect(css).not.toContain('light');
});

test('a font and corners of the brand replace those of the store', async () => {
  const font = { family: 'Brand Sans', file: 'brand.woff2', fallback: ['Georgia', 'serif'] };
  const css = await styleOf({ font, radius: 0 });
  expect(css).toMatch(/src:url\(\/api\/brand\/brand\.woff2\?v=[0-9a-f]{10}\)/);
  expect(css).toContain('--font-sans:"Brand Sans","Georgia",serif');
  expect(css).toContain('--radius-xl:0rem');
});

test('a font without others behind it is still one, and generic families are no fonts', async () => {
  const family = 'Brand Sans';
  expect(await styleOf({ font: { family, fallback: [] } })).toBe(':root{--font-sans:"Brand Sans"}');
  vi.resetModules();
  expect(await styleOf({ font: { family: 'ui-rounded', fallback: ['cursive'] } })).toBe(
    ':root{--font-sans:ui-rounded,cursive}',
  );
  vi.resetModules();
  expect(await styleOf({ font: { family, fallback: ['ui-sans-serif', 'Serif Pro'] } })).toBe(
    ':root{--font-sans:"Brand Sans",ui-sans-serif,"Serif Pro"}',
  );
});
