import { beforeEach, expect, test, vi } from 'vitest';
import { listPlans } from '@/lib/catalog/server';
import { getIntl } from '@/lib/i18n/server';
import { translator } from '@/lib/i18n/translator';
import { startPageDeadline } from '@/lib/platform/deadline';
import { ok } from '@/lib/platform/result';
import { aPlan } from '@/lib/testing/builders';
import { storeMetadata } from './metadata';
import { numberedPage } from './numbered-page';

vi.mock('@/lib/catalog/server', () => ({ listPlans: vi.fn() }));
vi.mock('@/lib/i18n/server', () => ({ getIntl: vi.fn() }));
vi.mock('@/lib/platform/deadline', () => ({ startPageDeadline: vi.fn() }));

beforeEach(() => {
  vi.resetAllMocks();
  const href = (path: string) => (path === '/' ? '/de' : `/de${path}`);
  vi.mocked(getIntl).mockResolvedValue({ locale: 'de', t: translator('de'), href });
});

test.each([
  [120, { page: '2' }, '/de?page=2'],
  [120, { page: '2', utm_source: 'x' }, '/de?page=2'],
  [120, { page: '99' }, '/de?page=3'],
  [120, {}, '/de'],
  [120, { page: '1' }, '/de'],
  [120, { page: '2', q: 'europe' }, '/de'],
  [120, { page: '2', sort: 'price' }, '/de'],
  [120, { page: '2', plan: 'pln_1' }, '/de'],
  [100, { page: '2' }, '/de'],
])('of %d plans %j is %s for search engines', async (count, query, canonical) => {
  vi.mocked(listPlans).mockResolvedValue(ok(Array(count).fill(aPlan())));
  const { alternates } = await storeMetadata(false, await numberedPage(query));
  expect(alternates?.canonical).toBe(`https://shop.example${canonical}`);
  // The pages of other languages would have to name this one back.
  expect(Boolean(alternates?.languages)).toBe(canonical === '/de');
});

test('plans are read within the deadline of the page', async () => {
  vi.mocked(listPlans).mockImplementation(async () => {
    expect(startPageDeadline).toHaveBeenCalledWith();
    return ok([]);
  });
  await numberedPage({ page: '2' });
  expect(listPlans).toHaveBeenCalledOnce();
});

test.each([
  {},
  { page: '2', q: 'europe' },
  { page: '2', answer: '503' },
  { page: '2', problem: 'refused' },
])('Gigs is not asked for the plans for the sake of %j', async (query) => {
  expect(await numberedPage(query)).toBe(1);
  expect(listPlans).not.toHaveBeenCalled();
});
