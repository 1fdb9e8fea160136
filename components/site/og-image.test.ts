import { afterEach, expect, test, vi } from 'vitest';
import { pictureResponse } from './og-image';

vi.mock('@/lib/i18n/server', () => ({ getIntl: vi.fn() }));

const realFetch = globalThis.fetch;

afterEach(() => vi.unstubAllGlobals());

test.each([
  ['Europe 10 GB'],
  [''],
  ['باقة أوروبا'],
  ['日本 8 GB 🚀👩‍👩‍👧'],
  ['Žluťoučký kůň'],
  ['Tiếng Việt'],
  ['Word'.repeat(100)],
  ['a\u202e\u0000\ud800<script>'],
])('a plan called %j has a picture, and no other server is asked for it', async (heading) => {
  const asked: string[] = [];
  vi.stubGlobal('fetch', (address: string | URL | Request, options?: RequestInit) => {
    // Its own layout engine is a data: address.
    if (String(address).startsWith('data:')) return realFetch(address, options);
    asked.push(String(address).slice(0, 100));
    return Promise.reject(new Error('no network'));
  });
  const answer = await pictureResponse({ heading, amount: '10 GB', price: '14,90 €', note: '₩' });
  const png = new DataView(await answer.arrayBuffer());
  expect(answer.headers.get('content-type')).toBe('image/png');
  expect(png.getUint32(0)).toBe(0x89504e47);
  expect([png.getUint32(16), png.getUint32(20)]).toEqual([1_200, 630]);
  expect(asked).toEqual([]);
});
