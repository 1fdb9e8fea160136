import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { PLANS_TAG } from '@/lib/cache/table';
import { type GigsError, gigsError } from '@/lib/gigs/error';
import { getGigsPlan, listGigsPlans } from '@/lib/gigs/plans';
import { isProjectUnknown } from '@/lib/gigs/project';
import type { Locale } from '@/lib/i18n/locale';
import { processValues } from '@/lib/platform/process-wide';
import { fail, ok, type Result } from '@/lib/platform/result';
import { gigsPlan } from '@/lib/testing/builders';
import { findPlanOnSale, listPlans, lookUpPlan } from './server';
import type { Plan } from './types';

// Before anything of Next is loaded.
const { startPageCache } = await vi.hoisted(() => import('@/lib/testing/page-cache'));

vi.mock('@/lib/gigs/plans', async (original) => ({
  ...(await original<typeof import('@/lib/gigs/plans')>()),
  listGigsPlans: vi.fn(),
  getGigsPlan: vi.fn(),
}));

vi.mock('@/lib/gigs/project', () => ({ isProjectUnknown: vi.fn() }));

const gigs = vi.mocked(listGigsPlans);
const onePlan = vi.mocked(getGigsPlan);
const down = fail(gigsError('unavailable'));
const minutes = 60_000;
const hours = 60 * minutes;

let cache: Awaited<ReturnType<typeof startPageCache>>;

beforeAll(async () => {
  // The clock alone: what is to be done is done at once.
  vi.useFakeTimers({ toFake: ['Date', 'performance'] });
  cache = await startPageCache();
});
afterAll(() => {
  vi.useRealTimers();
});
beforeEach(async () => {
  vi.advanceTimersByTime(48 * hours);
  await cache.evict();
  processValues.delete('catalogue');
  processValues.delete('kv');
  // Else what is asked again in the background counts as well, ten real seconds later.
  processValues.set('catalogue retry', { timer: 0 });
  gigs.mockReset();
  onePlan.mockReset().mockResolvedValue(down);
});

const sells = (...ids: string[]) => ok(ids.map((id) => gigsPlan({ id })));

function shown(): Promise<string> {
  return cache.request(async () => said(await listPlans()));
}

function said(plans: Result<Plan[], GigsError>): string {
  return plans.ok ? plans.value.map(({ id }) => id).join(' ') : plans.error.kind;
}

/** What visitors see who come after so long: the first one still gets what was there before. */
async function shownAfter(time: number): Promise<string> {
  vi.advanceTimersByTime(time);
  await shown();
  return shown();
}

describe('the catalogue', () => {
  test('asks Gigs once a minute, whoever comes', async () => {
    gigs.mockResolvedValue(sells('a', 'b'));
    for (let visit = 0; visit < 5; visit += 1) expect(await shown()).toBe('a b');
    expect(gigs).toHaveBeenCalledTimes(1);
    gigs.mockResolvedValue(sells('b', 'c'));
    expect(await shownAfter(61_000)).toBe('b c');
    expect(gigs).toHaveBeenCalledTimes(2);
  });

  test('is asked for once by all who come at the same time', async () => {
    gigs.mockResolvedValue(sells('a'));
    const all = await Promise.all(Array.from({ length: 50 }, shown));
    expect(new Set(all)).toEqual(new Set(['a']));
    expect(gigs).toHaveBeenCalledTimes(1);
  });

  test('stays through an outage of hours, is asked for once a minute and recovers by itself', async () => {
    gigs.mockResolvedValue(sells('a', 'b'));
    expect(await shown()).toBe('a b');
    gigs.mockClear().mockResolvedValue(down);
    for (let minute = 0; minute < 23 * 60; minute += 30) {
      expect(await shownAfter(30 * minutes)).toBe('a b');
      for (let visit = 0; visit < 5; visit += 1) expect(await shown()).toBe('a b');
    }
    expect(gigs).toHaveBeenCalledTimes(46);
    gigs.mockResolvedValue(sells('c'));
    expect(await shownAfter(61_000)).toBe('c');
  });

  test('is not shown any more when it is a day old, and is back as soon as Gigs is', async () => {
    gigs.mockResolvedValue(sells('a'));
    expect(await shown()).toBe('a');
    gigs.mockResolvedValue(down);
    expect(await shownAfter(24 * hours - minutes)).toBe('a');
    vi.advanceTimersByTime(minutes + 1_000);
    expect(await shown()).toBe('unavailable');
    expect(await shown()).toBe('unavailable');
    gigs.mockResolvedValue(sells('b'));
    expect(await shown()).toBe('b');
  });

  test('is not shown to the first visitor after two quiet days either', async () => {
    gigs.mockResolvedValue(sells('a'));
    expect(await shown()).toBe('a');
    vi.advanceTimersByTime(48 * hours);
    gigs.mockResolvedValue(sells('b'));
    expect(await shown()).toBe('b');
  });

  test.each([
    ['a webhook has marked it stale', () => cache.expire(PLANS_TAG)],
    ['Next has thrown it out of its memory', () => cache.evict()],
  ])('stays when %s while Gigs is down', async (_, lose) => {
    gigs.mockResolvedValue(sells('a'));
    expect(await shown()).toBe('a');
    gigs.mockResolvedValue(down);
    vi.advanceTimersByTime(1_000);
    await lose();
    expect(await shown()).toBe('a');
    expect(gigs).toHaveBeenCalledTimes(2);
    expect(await shown()).toBe('a');
    expect(gigs).toHaveBeenCalledTimes(2);
  });

  test('is there after a restart while Gigs is down, from the shared memory', async () => {
    gigs.mockResolvedValue(sells('a', 'b'));
    expect(await shown()).toBe('a b');
    gigs.mockResolvedValue(down);
    processValues.delete('catalogue');
    await cache.evict();
    expect(await shown()).toBe('a b');
  });

  test('says that it cannot be loaded when there never was one, and is there with the next visit', async () => {
    gigs.mockResolvedValue(down);
    expect(await shown()).toBe('unavailable');
    vi.advanceTimersByTime(1_000);
    gigs.mockResolvedValue(sells('a'));
    expect(await shown()).toBe('a');
  });
});

describe('a list that says nothing is on sale', () => {
  beforeEach(async () => {
    gigs.mockResolvedValue(sells('a', 'b'));
    expect(await shown()).toBe('a b');
    gigs.mockResolvedValue(ok([]));
  });

  test.each<[string, Result<ReturnType<typeof gigsPlan>, GigsError>]>([
    ['is archived', ok(gigsPlan({ id: 'a', status: 'archived' }))],
    ['is gone', fail(gigsError('not-found'))],
  ])('is believed when a plan that was %s', async (_, plan) => {
    onePlan.mockResolvedValue(plan);
    expect(await shownAfter(61_000)).toBe('');
    gigs.mockResolvedValue(down);
    expect(await shownAfter(61_000)).toBe('');
  });

  test.each<[string, Result<ReturnType<typeof gigsPlan>, GigsError>]>([
    ['is on sale', ok(gigsPlan({ id: 'a' }))],
    ['cannot be asked for', down],
  ])('is not believed when a plan that was there %s', async (_, plan) => {
    onePlan.mockResolvedValue(plan);
    expect(await shownAfter(61_000)).toBe('a b');
    expect(onePlan).toHaveBeenCalledWith('a');
  });

  test('is believed at once in a shop that has never had a plan', async () => {
    processValues.delete('catalogue');
    processValues.delete('kv');
    await cache.evict();
    expect(await shown()).toBe('');
    expect(onePlan).not.toHaveBeenCalled();
  });

  test('is not what a list of other plans says: plans on sale were asked for', async () => {
    gigs.mockResolvedValue(ok([gigsPlan({ id: 'a', status: 'brandNew' })]));
    onePlan.mockResolvedValue(fail(gigsError('not-found')));
    expect(await shownAfter(61_000)).toBe('a b');
  });
});

test('where Gigs does not know the project, a plan is not said to be missing', async () => {
  const unknown = fail(gigsError('not-found'));
  gigs.mockResolvedValue(unknown);
  onePlan.mockResolvedValue(unknown);
  expect(await cache.request(() => lookUpPlan('c', 'en'))).toEqual(unknown);
  gigs.mockResolvedValue(sells('a'));
  vi.mocked(isProjectUnknown).mockResolvedValue(true);
  expect(await cache.request(() => lookUpPlan('d', 'en'))).toEqual(unknown);
  expect(await findPlanOnSale('d')).toEqual(unknown);
  vi.mocked(isProjectUnknown).mockResolvedValue(false);
  expect(await cache.request(() => lookUpPlan('d', 'en'))).toEqual(ok(null));
  expect(await findPlanOnSale('d')).toEqual(ok(null));
});

describe('while Gigs is down', () => {
  beforeEach(async () => {
    gigs.mockResolvedValue(sells('a', 'b'));
    expect(await shown()).toBe('a b');
    gigs.mockResolvedValue(down);
    vi.advanceTimersByTime(10 * minutes);
    await shown();
  });

  test('the page of a plan of the catalogue stands, that of any other cannot be told', async () => {
    const listed = await cache.request(() => lookUpPlan('a', 'en'));
    expect(listed).toMatchObject({ value: { state: 'on-sale', plan: { id: 'a' } } });
    expect(onePlan).not.toHaveBeenCalled();
    expect(await cache.request(() => lookUpPlan('c', 'en'))).toEqual(down);
  });

  test('whether a plan may be bought is asked of Gigs alone', async () => {
    expect(await findPlanOnSale('a')).toEqual(down);
    onePlan.mockResolvedValue(ok(gigsPlan({ id: 'a', status: 'archived' })));
    expect(await findPlanOnSale('a')).toEqual(ok(null));
  });
});

describe('a plan that is not listed', () => {
  const hidden = (id: string, changes: object = {}, metadata: object = {}) =>
    ok(gigsPlan({ id, ...changes, metadata: { 'store.hidden': 'yes', ...metadata } }));
  const euros = (amount: number) => ({ price: { amount, currency: 'EUR' } });
  const lookUp = (id: string, locale: Locale = 'en') => cache.request(() => lookUpPlan(id, locale));

  test('is not shown when it is a day old, neither while Gigs is up nor while it is down', async () => {
    gigs.mockResolvedValue(sells('a'));
    onePlan.mockResolvedValue(hidden('h', euros(100)));
    expect(await lookUp('h')).toMatchObject({ value: { plan: euros(100) } });
    vi.advanceTimersByTime(25 * hours);
    onePlan.mockResolvedValue(hidden('h', euros(200)));
    expect(await lookUp('h')).toMatchObject({ value: { plan: euros(200) } });
    vi.advanceTimersByTime(25 * hours);
    gigs.mockResolvedValue(down);
    onePlan.mockResolvedValue(down);
    expect(await lookUp('h')).toEqual(down);
  });

  test('is asked for twenty times at once and five times a second, whoever makes up ids', async () => {
    gigs.mockResolvedValue(sells('a'));
    onePlan.mockResolvedValue(fail(gigsError('not-found')));
    vi.mocked(isProjectUnknown).mockResolvedValue(false);
    const guess = async (from: number) => {
      for (let id = from; id < from + 50; id += 1) await lookUp(`none-${id}`);
      return onePlan.mock.calls.length;
    };
    expect(await guess(0)).toBe(20);
    expect(await lookUp('none-49')).toEqual(fail(gigsError('rate-limited')));
    expect(await lookUp('none-0')).toEqual(ok(null));
    expect(await lookUp('a')).toMatchObject({ value: { state: 'on-sale' } });
    vi.advanceTimersByTime(1_000);
    expect(await guess(50)).toBe(25);
  });

  test('stays for hours while Gigs is down', async () => {
    gigs.mockResolvedValue(sells('a'));
    onePlan.mockResolvedValue(hidden('h'));
    await lookUp('h');
    vi.advanceTimersByTime(5 * hours);
    onePlan.mockResolvedValue(down);
    expect(await lookUp('h')).toMatchObject({ value: { state: 'on-sale', plan: { id: 'h' } } });
  });

  test.each([
    [998, 'best-value'],
    [1_200, null],
  ])('for %i has the badge %s beside one for 999, in groups too', async (amount, badge) => {
    const grouped = gigsPlan({ id: 'g', metadata: { 'store.group': 'Travel' } });
    gigs.mockResolvedValue(ok([gigsPlan({ id: 'a' }), grouped]));
    const said = hidden('h', euros(amount), { 'store.badge': 'best-value' });
    onePlan.mockResolvedValue(said);
    expect(await lookUp('h')).toMatchObject({ value: { plan: { badge } } });
  });

  test('has the same badge where its group has no name in the language', async () => {
    const travel = { 'store.group': 'Travel' };
    const named = { ...travel, 'store.group.de': 'Reisen' };
    gigs.mockResolvedValue(ok([gigsPlan({ id: 'g', metadata: named })]));
    const badge = 'best-value';
    onePlan.mockResolvedValue(hidden('h', euros(998), { ...travel, 'store.badge': badge }));
    expect(await lookUp('h', 'de')).toMatchObject({ value: { plan: { badge } } });
  });
});
