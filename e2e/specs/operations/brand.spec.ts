import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isAccessible } from '../../fixtures/is-accessible';
import { expect, test } from '../../fixtures/logged-store';
import { storeUrl } from '../../stage/ports';

const fixture = fileURLToPath(new URL('../../fixtures/brand', import.meta.url));

test('a folder makes the store a brand’s own', async ({ observe, page, request }) => {
  await observe({ BRAND_FOLDER: fixture, STORE_NAME: 'Demo Bank', BRAND_PREVIEW: 'true' });
  const html = await (await request.get('/')).text();
  expect(html).toContain('<h1>Plans of Demo Bank</h1>');
  expect(html).toContain('One bill, one app, no surprise abroad.');
  expect(html).toContain('--fill:#ffcc00;');
  expect(await (await request.get('/de')).text()).toContain('<h1>Der Tarif deiner Bank</h1>');

  const pictures = [...html.matchAll(/(?:href|src|srcSet)="(\/api\/brand\/[^"]+)"/g)];
  const names = pictures.map(([, address = '']) => address.replace(/^.*\/|\?.*$/g, ''));
  expect(new Set(names)).toEqual(
    new Set(['favicon.ico', 'icon.svg', 'apple-touch-icon.png', 'logo.svg', 'logo-dark.svg']),
  );
  for (const [, address = ''] of pictures) {
    const answer = await request.get(address);
    expect(answer.status(), address).toBe(200);
    expect(answer.headers()['content-type'], address).toMatch(/^image\//);
    // Opened by itself, a picture is a document.
    expect(answer.headers()['content-security-policy'], address).toContain("script-src 'self';");
  }
  expect(await (await request.get('/manifest.webmanifest')).text()).toContain(
    '/api/brand/icon-192',
  );
  expect((await request.get('/api/brand/tokens.json')).status()).toBe(404);

  // The preview has both themes, whatever the device has, and is nowhere without its setting.
  await page.goto('/brand-preview');
  const grounds = await page
    .locator('section[aria-labelledby="light"], section[aria-labelledby="dark"]')
    .evaluateAll((parts) => parts.map((part) => getComputedStyle(part).backgroundColor));
  expect(new Set(grounds).size).toBe(2);
  await isAccessible(page, { onPhone: true });
  expect((await request.get(`${storeUrl}/brand-preview`)).status()).toBe(404);
});

test('a store does not start with a broken brand, and says where it is', async ({ observe }) => {
  const folder = mkdtempSync(join(tmpdir(), 'brand-'));
  mkdirSync(join(folder, 'words'));
  writeFileSync(join(folder, 'words/en.json'), '{ "site": {\n  "helpBy": "Write to us" } }');
  await expect(observe({ BRAND_FOLDER: folder })).rejects.toThrow(
    /brand\/words\/en\.json:2 site\.helpBy has lost \{email\}/,
  );
});
