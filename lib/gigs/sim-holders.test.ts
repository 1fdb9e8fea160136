import { beforeEach, expect, test, vi } from 'vitest';
import { gigsRequest } from '@/lib/gigs/request';
import { ok } from '@/lib/platform/result';
import { listGigsDevicesWith, listGigsSubscribersOn } from './sim-holders';
import { findGigsSims } from './sims';

vi.mock('@/lib/gigs/request', async (original) => ({
  ...(await original<typeof import('@/lib/gigs/request')>()),
  gigsRequest: vi.fn(),
}));

const request = vi.mocked(gigsRequest);

beforeEach(() => {
  request.mockReset();
});

function answers(...items: unknown[]): void {
  request.mockResolvedValue(ok({ items, moreItemsAfter: null }));
}

const iccid = '8942400090000000028';
const sim = { id: 'sim_1', iccid, provider: 'p5', status: 'inactive', type: 'pSIM' };

test('a number finds the SIM that has it, with or without its filler, and no near miss', async () => {
  answers(sim, { ...sim, id: 'sim_2', iccid: '8942400090000000010' });
  expect(await findGigsSims(iccid)).toEqual(ok([sim]));
  expect(request.mock.calls[0]?.[0]).toMatchObject({
    method: 'POST',
    path: 'sims/search',
    body: { iccid },
  });
  answers({ ...sim, iccid: `${iccid}F` });
  expect(await findGigsSims(iccid)).toMatchObject({ value: [{ id: 'sim_1' }] });
});

test('subscribers are named by id or whole, with or without a status', async () => {
  answers(
    { id: 'sub_1', status: 'ended', sim, user: { id: 'usr_1' } },
    { id: 'sub_2', sim: 'sim_1', user: 'usr_2' },
  );
  expect(await listGigsSubscribersOn('sim_1')).toEqual(
    ok([
      { user: 'usr_1', isEnded: true },
      { user: 'usr_2', isEnded: false },
    ]),
  );
});

test('where Gigs ignores the filter, nobody becomes the holder of every SIM', async () => {
  answers(
    { id: 'sub_1', status: 'active', sim: 'sim_other', user: 'usr_1' },
    { id: 'sub_2', status: 'pending', sim: null, user: 'usr_1' },
  );
  expect(await listGigsSubscribersOn('sim_1')).toEqual(ok([]));
  answers({ id: 'dev_1', sims: ['sim_other'], user: 'usr_1' });
  expect(await listGigsDevicesWith('sim_1')).toEqual(ok([]));
});

test('a device without a user gives its SIM to nobody', async () => {
  answers(
    { id: 'dev_1', sims: [sim], user: null },
    { id: 'dev_2', sims: [sim], user: { id: 'usr_1' } },
  );
  expect(await listGigsDevicesWith('sim_1')).toEqual(ok(['usr_1']));
});

test('one that cannot be read makes all of them unreadable: the SIM must not look free', async () => {
  answers({ id: 'sub_1', status: 'active', sim: 'sim_1' });
  expect(await listGigsSubscribersOn('sim_1')).toMatchObject({
    error: { kind: 'unexpected-shape' },
  });
  answers({ id: 'dev_1', user: 'usr_1' });
  expect(await listGigsDevicesWith('sim_1')).toMatchObject({ error: { kind: 'unexpected-shape' } });
});
