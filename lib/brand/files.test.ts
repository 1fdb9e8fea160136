import { beforeEach, expect, test, vi } from 'vitest';
import { settings } from '@/lib/testing/settings';

beforeEach(() => {
  vi.resetModules();
  vi.unstubAllEnvs();
  delete settings.STORE_ACCENT;
});

const ask = async (file: string) => {
  const { GET } = await import('@/app/api/brand/[file]/route');
  const { brandFileUrl } = await import('./files');
  const address = brandFileUrl(file) ?? `/api/brand/${file}`;
  const request = new Request(`https://shop.example${address}`);
  return GET(request, { params: Promise.resolve({ file }) });
};

const fixture = () => vi.stubEnv('BRAND_FOLDER', 'e2e/fixtures/brand');

test.each(['icon.svg', 'icon-192.png', 'logo.svg', 'tokens.json', 'README.md', '../package.json'])(
  'a store without a brand serves no %s',
  async (file) => expect((await ask(file)).status).toBe(404),
);

test.each(['tokens.json', 'words', 'legal/en/terms.md', '../package.json', '__proto__'])(
  'the folder of a brand serves no %s',
  async (file) => {
    fixture();
    expect((await ask(file)).status).toBe(404);
  },
);

test.each([
  ['icon-192.png', 192],
  ['icon-512.png', 512],
  ['icon-maskable-512.png', 512],
  ['apple-touch-icon.png', 180],
])('%s is made of the icon', async (file, size) => {
  fixture();
  const answer = await ask(file);
  expect(answer.headers.get('content-type')).toBe('image/png');
  expect(answer.headers.get('cache-control')).toContain('immutable');
  const png = new DataView(await answer.arrayBuffer());
  expect([png.getUint32(0), png.getUint32(16), png.getUint32(20)]).toEqual([
    ...[0x89504e47, size, size],
  ]);
});

test('favicon.ico is made of the icon', async () => {
  fixture();
  const ico = new DataView(await (await ask('favicon.ico')).arrayBuffer());
  expect([ico.getUint32(0), ico.getUint8(6), ico.getUint32(22)]).toEqual([0x100, 32, 0x89504e47]);
  expect(ico.getUint32(14, true)).toBe(ico.byteLength - 22);
});

test('a logo is served as it is', async () => {
  fixture();
  expect(await (await ask('logo-dark.svg')).text()).toContain('<svg');
});

test('a colour alone gives the icon of the store that colour, in both themes', async () => {
  settings.STORE_ACCENT = '#ffcc00';
  const { accents } = await import('./tokens');
  const text = await (await ask('icon.svg')).text();
  expect(text).toContain(`stroke:${accents('light').fill}`);
  expect(text).toContain(`stroke:${accents('dark').fill}`);
  expect(accents('light').fill).toBe('#ffcc00');
});
