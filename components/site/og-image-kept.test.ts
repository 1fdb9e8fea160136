import { beforeEach, expect, test, vi } from 'vitest';

const drawn = vi.hoisted(() => ({ times: 0, atOnce: 0, most: 0, bytes: 0, fails: false }));

vi.mock('next/og', () => ({
  ImageResponse: class {
    async arrayBuffer() {
      drawn.times += 1;
      drawn.atOnce += 1;
      drawn.most = Math.max(drawn.most, drawn.atOnce);
      await new Promise(setImmediate);
      drawn.atOnce -= 1;
      if (drawn.fails) throw new Error('no picture');
      return new ArrayBuffer(drawn.bytes);
    }
  },
}));

vi.mock('@/lib/i18n/server', () => ({ getIntl: vi.fn() }));

let pictureResponse: typeof import('./og-image').pictureResponse;

beforeEach(async () => {
  vi.resetModules();
  ({ pictureResponse } = await import('./og-image'));
  Object.assign(drawn, { times: 0, most: 0, bytes: 50_000, fails: false });
});

const all = (headings: string[]) =>
  Promise.all(headings.map((heading) => pictureResponse({ heading })));

test('the pictures of a large shop are drawn once each, one at a time', async () => {
  const headings = Array.from({ length: 150 }, (_, at) => `Plan ${at}`);
  await all([...headings, ...headings]);
  await all(headings);
  expect(drawn).toMatchObject({ times: 150, most: 1 });
});

test('what fills more than the memory for pictures is dropped, the longest unused first', async () => {
  drawn.bytes = 12 * 1024 * 1024;
  for (const heading of ['a', 'b', 'a', 'c']) await all([heading]);
  expect(drawn.times).toBe(3);
  await all(['a', 'c']);
  expect(drawn.times).toBe(3);
  await all(['b']);
  expect(drawn.times).toBe(4);
});

test('one that fails is tried again, and stops no other', async () => {
  drawn.fails = true;
  await expect(pictureResponse({ heading: 'a' })).rejects.toThrow('no picture');
  drawn.fails = false;
  expect((await all(['a', 'b'])).map(({ status }) => status)).toEqual([200, 200]);
});
