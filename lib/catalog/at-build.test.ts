import { afterEach, expect, test, vi } from 'vitest';
import { gigsError } from '@/lib/gigs/error';
import { locales } from '@/lib/i18n/locales';
import { fail, ok } from '@/lib/platform/result';

const listPlans = vi.hoisted(() => vi.fn());
const hasSettings = vi.hoisted(() => vi.fn());
vi.mock('./server', () => ({ listPlans }));
vi.mock('@/lib/platform/settings/env', () => ({ hasSettings }));

const { languagesAtBuild } = await import('./at-build');

afterEach(() => vi.unstubAllEnvs());

test('a build makes the shared pages of its own store, if Gigs answers', async () => {
  vi.stubEnv('VERCEL', '1');
  hasSettings.mockReturnValue(true);
  listPlans.mockResolvedValueOnce(ok([])).mockResolvedValueOnce(fail(gigsError('unavailable')));
  expect(await languagesAtBuild()).toEqual(locales);
  expect(await languagesAtBuild()).toEqual([]);
});

test('a build without settings, or for any store, asks for nothing', async () => {
  listPlans.mockClear();
  hasSettings.mockReturnValue(true);
  vi.stubEnv('VERCEL', '');
  expect(await languagesAtBuild()).toEqual([]);
  vi.stubEnv('VERCEL', '1');
  hasSettings.mockReturnValue(false);
  expect(await languagesAtBuild()).toEqual([]);
  expect(listPlans).not.toHaveBeenCalled();
});
