import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { cacheHook } from '@/lib/cache/hook';
import { type GigsError, gigsError } from '@/lib/gigs/error';
import { type GigsPlan, listGigsPlans, gigsPlan as schema } from '@/lib/gigs/plans';
import { timeouts, withDeadline } from '@/lib/platform/deadline';
import { kv } from '@/lib/platform/kv/kv';
import { processValues } from '@/lib/platform/process-wide';
import { fail, ok, type Result } from '@/lib/platform/result';
import { gigsPlan, wirePlan } from '@/lib/testing/builders';
import { settings } from '@/lib/testing/settings';
import { planFromGigs } from './from-gigs';
import { keepGood, lastGood } from './last-good';
import { readCatalogue } from './read';

vi.mock('@/lib/gigs/plans', async (original) => ({
  ...(await original<typeof import('@/lib/gigs/plans')>()),
  listGigsPlans: vi.fn(),
}));

const gigs = vi.mocked(listGigsPlans);

beforeAll(() => {
  // Packing takes real time.
  vi.useFakeTimers({ toFake: ['Date', 'performance', 'setTimeout', 'clearTimeout'] });
});
afterAll(() => {
  vi.useRealTimers();
});
beforeEach(() => {
  processValues.delete('catalogue retry');
  vi.advanceTimersByTime(60_000);
  processValues.delete('catalogue');
  processValues.delete('kv');
  gigs.mockReset();
});

const sells = (...ids: string[]) => ok(ids.map((id) => gigsPlan({ id })));

async function said(reading: ReturnType<typeof readCatalogue>): Promise<string> {
  const catalogue = await reading;
  return catalogue.ok ? catalogue.value.plans.map(({ id }) => id).join(' ') : catalogue.error.kind;
}

function answersAfter(milliseconds: number, answer: Result<GigsPlan[], GigsError>): void {
  gigs.mockImplementationOnce(
    () => new Promise((resolve) => setTimeout(() => resolve(answer), milliseconds)),
  );
}

/** Lets so much time pass, and then everything happen that was due. */
async function pass(milliseconds: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(milliseconds);
}

test('a Gigs that hangs holds up nobody who can be shown the last good catalogue', async () => {
  gigs.mockResolvedValue(sells('a'));
  expect(await said(readCatalogue())).toBe('a');
  gigs.mockReturnValue(new Promise(() => undefined));
  const shown = said(readCatalogue());
  await pass(3_000);
  expect(await shown).toBe('a');
});

test('what comes too late for one visitor is there for the next', async () => {
  gigs.mockResolvedValue(sells('a'));
  expect(await said(readCatalogue())).toBe('a');
  answersAfter(5_000, sells('b'));
  const shown = said(readCatalogue());
  await pass(3_000);
  expect(await shown).toBe('a');
  await pass(2_000);
  gigs.mockResolvedValue(fail(gigsError('unavailable')));
  await vi.waitFor(async () => expect(await said(readCatalogue())).toBe('b'), 30_000);
});

test('after an outage what was built from the last good catalogue expires by itself', async () => {
  const expire = vi.fn();
  cacheHook.expire = expire;
  gigs.mockResolvedValue(sells('a'));
  expect(await said(readCatalogue())).toBe('a');
  gigs.mockResolvedValue(fail(gigsError('unavailable')));
  await pass(1_000);
  expect(await said(readCatalogue())).toBe('a');
  expect(await said(readCatalogue())).toBe('a');
  gigs.mockClear();
  await pass(25_000);
  expect(gigs).toHaveBeenCalledTimes(2);
  expect(expire).not.toHaveBeenCalled();
  gigs.mockResolvedValue(sells('b'));
  await pass(10_000);
  await vi.waitFor(() => expect(expire.mock.calls).toEqual([['plans']]), 30_000);
  gigs.mockClear();
  await pass(60_000);
  expect(gigs).not.toHaveBeenCalled();
});

test('without any catalogue a visitor waits as long as there is time, and not longer', async () => {
  answersAfter(5_000, sells('a'));
  const patient = said(readCatalogue());
  const hurried = said(withDeadline(timeouts.afterAction, readCatalogue));
  await pass(timeouts.afterAction);
  expect(await hurried).toBe('timeout');
  await pass(3_000);
  expect(await patient).toBe('a');
  expect(gigs).toHaveBeenCalledTimes(1);
});

test('who comes a moment later is not given what was begun before', async () => {
  answersAfter(1_000, sells('a'));
  const first = said(readCatalogue());
  await pass(300);
  gigs.mockResolvedValue(sells('b'));
  expect(await said(readCatalogue())).toBe('b');
  await pass(700);
  expect(await first).toBe('a');
});

test('of two instances the one that read last is believed', async () => {
  await keepGood({ plans: [gigsPlan({ id: 'theirs' })], readAt: Date.now() });
  processValues.set('catalogue', {
    latest: { plans: [gigsPlan({ id: 'ours' })], readAt: Date.now() - 1 },
  });
  expect((await lastGood())?.plans[0]?.id).toBe('theirs');
  processValues.set('catalogue', {
    latest: { plans: [gigsPlan({ id: 'ours' })], readAt: Date.now() },
  });
  expect((await lastGood())?.plans[0]?.id).toBe('ours');
});

test('a kept catalogue is the same when it is taken out again, odd plans and all', async () => {
  const plans = [
    wirePlan(),
    wirePlan({ id: 'b', allowances: { dataBytes: null, voiceSeconds: 0 }, coverage: null }),
    wirePlan({ id: 'c', limits: { dataBytes: 1, throttling: 'slow' }, validity: { type: 'x' } }),
  ].map((wire) => schema.parse(wire));
  await keepGood({ plans, readAt: Date.now() });
  processValues.delete('catalogue');
  expect((await lastGood())?.plans.map(planFromGigs)).toEqual(plans.map(planFromGigs));
});

test.each([
  ['no catalogue', 'x'],
  ['half of one', 'H4sIAAAAAAAAA6tWSs7PLS4pSk0tAgBXWm'],
])('%s in the shared memory is none', async (_, kept) => {
  const set = vi.spyOn(kv(), 'set');
  await keepGood({ plans: [gigsPlan()], readAt: Date.now() });
  await kv().set(String(set.mock.calls[0]?.[0]), kept);
  processValues.delete('catalogue');
  expect(await lastGood()).toBeNull();
});

test('another Gigs is another shop', async () => {
  await keepGood({ plans: [gigsPlan()], readAt: Date.now() });
  processValues.delete('catalogue');
  const { GIGS_PROJECT } = settings;
  settings.GIGS_PROJECT = 'other';
  expect(await lastGood()).toBeNull();
  settings.GIGS_PROJECT = GIGS_PROJECT;
  expect(await lastGood()).not.toBeNull();
});

test('a thousand plans take little room in the shared memory', async () => {
  const set = vi.spyOn(kv(), 'set');
  const plans = Array.from({ length: 1_000 }, (_, index) =>
    gigsPlan({ id: `pln_${(index * 7_919).toString(36)}`, name: `Plan ${index}` }),
  );
  await keepGood({ plans, readAt: Date.now() });
  expect(String(set.mock.calls[0]?.[1]).length).toBeLessThan(200_000);
});

test('a function, in which nothing runs after an answer, leaves that to the caches', async () => {
  vi.stubEnv('VERCEL', '1');
  gigs.mockResolvedValue(sells('a'));
  expect(await said(readCatalogue())).toBe('a');
  gigs.mockResolvedValue(fail(gigsError('unavailable')));
  await pass(1_000);
  expect(await said(readCatalogue())).toBe('a');
  gigs.mockClear();
  await pass(25_000);
  expect(gigs).not.toHaveBeenCalled();
  vi.unstubAllEnvs();
});
