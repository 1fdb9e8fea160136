import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { listGigsDevices } from '@/lib/gigs/devices';
import { type GigsError, gigsError } from '@/lib/gigs/error';
import { gigsBoughtPlan } from '@/lib/gigs/plans';
import { listGigsSims } from '@/lib/gigs/sims';
import { listGigsSubscriptions } from '@/lib/gigs/subscriptions';
import { fail, ok } from '@/lib/platform/result';
import { gigsSim, gigsSubscription, wireOddPlan } from '@/lib/testing/builders';
import { listMyDevices, listMySims, unionOfSims } from './sims';

vi.mock('@/lib/gigs/sims', async (original) => ({
  ...(await original<typeof import('@/lib/gigs/sims')>()),
  listGigsSims: vi.fn(),
}));
vi.mock('@/lib/gigs/subscriptions', async (original) => ({
  ...(await original<typeof import('@/lib/gigs/subscriptions')>()),
  listGigsSubscriptions: vi.fn(),
}));
vi.mock('@/lib/gigs/devices', () => ({ listGigsDevices: vi.fn() }));

const simIds = fc.constantFrom('sim_1', 'sim_2', 'sim_3', 'sim_4');
const listed = fc.uniqueArray(simIds).map((ids) => ids.map((id) => gigsSim({ id })));
const statuses = fc.constantFrom(
  'pending',
  'initiated',
  'active',
  'restricted',
  'ended',
  'brandNew',
);
const subscriptions = fc
  .array(fc.record({ sim: fc.option(simIds), status: statuses }), { maxLength: 6 })
  .map((rows) =>
    rows.map(({ sim, status }, index) =>
      gigsSubscription({ id: `sub_${index}`, status, sim: sim && gigsSim({ id: sim }) }),
    ),
  );

describe('my SIMs', () => {
  test('are those listed and those of subscriptions, without duplicates', () => {
    fc.assert(
      fc.property(listed, subscriptions, (sims, subs) => {
        const ids = unionOfSims(sims, subs).map(({ id }) => id);
        const expected = [...sims.map(({ id }) => id), ...subs.map(({ sim }) => sim?.id)];
        expect(new Set(ids).size).toBe(ids.length);
        expect(new Set(ids)).toEqual(new Set(expected.filter((id) => id !== undefined)));
      }),
    );
  });

  test('are in use exactly when a subscription on them has not ended', () => {
    fc.assert(
      fc.property(listed, subscriptions, (sims, subs) => {
        for (const { id, use } of unionOfSims(sims, subs)) {
          const running = subs.filter(({ sim, status }) => sim?.id === id && status !== 'ended');
          expect(use === null).toBe(running.length === 0);
          if (use) expect(running.map((sub) => sub.id)).toContain(use.subscription);
        }
      }),
    );
  });

  test('say whether the plan on them runs or is still starting, and until when', () => {
    const on = (status: string, endedAt: string | null = null) =>
      unionOfSims([], [gigsSubscription({ status, endedAt, sim: gigsSim() })])[0]?.use;
    expect(on('pending')?.state).toBe('starting');
    expect(on('initiated')?.state).toBe('starting');
    expect(on('active')).toEqual({
      subscription: 'sub_1',
      plan: 'Ten',
      state: 'running',
      since: null,
      until: null,
    });
    expect(on('active', '2026-12-01T00:00:00Z')?.until).toBe('2026-12-01T00:00:00Z');
    expect(on('restricted')?.state).toBe('running');
    expect(on('brandNew')?.state).toBe('unknown');
    expect(on('ended', '2026-10-01T00:00:00Z')).toBeNull();
  });

  test('are in use since the plan on them started, if it is known to run', () => {
    const activatedAt = '2026-11-01T00:00:00Z';
    const since = (status: string) =>
      unionOfSims([], [gigsSubscription({ status, activatedAt, sim: gigsSim() })])[0]?.use?.since;
    expect(['active', 'restricted'].map(since)).toEqual([activatedAt, activatedAt]);
    expect(['pending', 'initiated', 'brandNew'].map(since)).toEqual([null, null, null]);
  });

  test('are in use by a plan with malformed fields, too', () => {
    const plan = gigsBoughtPlan.parse(wireOddPlan());
    const [sim] = unionOfSims([gigsSim()], [gigsSubscription({ plan, sim: gigsSim() })]);
    expect(sim?.use).toMatchObject({ subscription: 'sub_1', state: 'running' });
  });

  test('show the end of the ICCID and hide the rest', () => {
    const [sim] = unionOfSims([gigsSim({ iccid: '8942400090000005678' })], []);
    expect(sim?.ending).toBe('5678');
    expect(JSON.stringify(sim)).not.toContain('894240');
  });

  test('of an unknown status or type are kept as unknown, never as usable', () => {
    const [sim] = unionOfSims([gigsSim({ status: 'deleted', type: 'iSIM' })], []);
    expect(sim).toMatchObject({ status: 'unknown', type: null });
  });
});

describe('reading my SIMs', () => {
  const mine = Promise.resolve(ok([gigsSubscription({ sim: gigsSim({ id: 'sim_2' }) })]));
  const refusals: GigsError['kind'][] = ['invalid', 'forbidden', 'not-found', 'not-implemented'];

  beforeEach(() => {
    vi.resetAllMocks();
    vi.mocked(listGigsSims).mockResolvedValue(ok([gigsSim()]));
  });

  test('joins both sources', async () => {
    const sims = await listMySims('usr_1', mine);
    expect(sims.ok && sims.value.map(({ id }) => id)).toEqual(['sim_1', 'sim_2']);
    expect(listGigsSims).toHaveBeenCalledWith('usr_1');
    expect(listGigsSubscriptions).not.toHaveBeenCalled();
  });

  test('reads the subscriptions itself when none are passed', async () => {
    vi.mocked(listGigsSubscriptions).mockImplementation(() => mine);
    const sims = await listMySims('usr_1');
    expect(sims.ok && sims.value.map(({ id }) => id)).toEqual(['sim_1', 'sim_2']);
    expect(vi.mocked(listGigsSubscriptions).mock.calls).toEqual([['usr_1']]);
    const down = fail(gigsError('unavailable'));
    vi.mocked(listGigsSubscriptions).mockResolvedValue(down);
    expect(await listMySims('usr_1')).toEqual(down);
  });

  test.each(refusals)('still shows those of subscriptions when the filter is %s', async (kind) => {
    vi.mocked(listGigsSims).mockResolvedValue(fail(gigsError(kind)));
    const sims = await listMySims('usr_1', mine);
    expect(sims.ok && sims.value.map(({ id }) => id)).toEqual(['sim_2']);
  });

  test('fails when either source is unreachable, so that a used SIM is never called free', async () => {
    const down = fail(gigsError('unavailable'));
    expect(await listMySims('usr_1', Promise.resolve(down))).toEqual(down);
    vi.mocked(listGigsSims).mockResolvedValue(down);
    expect(await listMySims('usr_1', mine)).toEqual(down);
  });
});

describe('my devices', () => {
  test('are named by their owner, else by model, else not at all', async () => {
    const model = { brand: 'Acme', name: 'One', simTypes: [] };
    vi.mocked(listGigsDevices).mockResolvedValue(
      ok([
        { id: 'dev_1', name: 'Work', model, sims: [] },
        { id: 'dev_2', name: null, model, sims: [] },
        { id: 'dev_3456', name: '', model: null, sims: [] },
      ]),
    );
    const devices = await listMyDevices('usr_1');
    expect(devices.ok && devices.value.map(({ name }) => name)).toEqual(['Work', 'Acme One', '']);
  });

  test('are none where Gigs refuses the list, and a failure where it is down', async () => {
    vi.mocked(listGigsDevices).mockResolvedValue(fail(gigsError('forbidden')));
    expect(await listMyDevices('usr_1')).toEqual(ok([]));
    vi.mocked(listGigsDevices).mockResolvedValue(fail(gigsError('timeout')));
    expect((await listMyDevices('usr_1')).ok).toBe(false);
  });
});
