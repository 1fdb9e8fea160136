import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import PageCache from './next-handler';

const day = 24 * 60 * 60 * 1000;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

test('a page is kept for a day, and then made anew before anybody sees it', async () => {
  const cache: {
    get: (key: string, context: object) => Promise<{ value: unknown } | null>;
    set: (key: string, entry: object, context: object) => Promise<void>;
  } = Reflect.construct(PageCache, [{ flushToDisk: false, maxMemoryCacheSize: 1_000_000 }]);
  const html = '<script>\\"c\\":[\\"\\",\\"en\\"],\\"q\\":\\"\\",</script>';
  await cache.set('/en', { kind: 'APP_PAGE', html, headers: {} }, {});
  const kept = async () => (await cache.get('/en', { kind: 'APP_PAGE' })) !== null;
  expect(await kept()).toBe(true);
  vi.advanceTimersByTime(day);
  expect(await kept()).toBe(true);
  vi.advanceTimersByTime(1);
  expect(await kept()).toBe(false);
});
