import { beforeEach, describe, expect, test, vi } from 'vitest';
import { type GigsError, gigsError } from '@/lib/gigs/error';
import { networkKey } from '@/lib/gigs/network';
import { listGigsDevicesWith, listGigsSubscribersOn } from '@/lib/gigs/sim-holders';
import { findGigsSims } from '@/lib/gigs/sims';
import { fail, ok } from '@/lib/platform/result';
import { ada, gigsSim } from '@/lib/testing/builders';
import { findSim } from './search';
import { readShopperItems, simFromGigs } from './sims';

vi.mock('@/lib/gigs/sims', async (original) => ({
  ...(await original<typeof import('@/lib/gigs/sims')>()),
  findGigsSims: vi.fn(),
}));
vi.mock('@/lib/gigs/sim-holders', () => ({
  listGigsDevicesWith: vi.fn(),
  listGigsSubscribersOn: vi.fn(),
}));
vi.mock('./sims', async (original) => ({
  ...(await original<typeof import('./sims')>()),
  readShopperItems: vi.fn(),
}));

const search = vi.mocked(findGigsSims);
const subscribers = vi.mocked(listGigsSubscribersOn);
const devices = vi.mocked(listGigsDevicesWith);
const items = vi.mocked(readShopperItems);

const iccid = '8942400090000000028';
const card = gigsSim({ id: 'sim_card', iccid, type: 'pSIM' });
const unclaimed = { id: 'sim_card', network: networkKey('p5'), type: 'pSIM', ending: '0028' };
const refused = fail('refused');
const unavailable = fail('unavailable');
const onUs = fail('misconfigured');

const refusals: GigsError['kind'][] = ['invalid', 'not-found', 'forbidden', 'not-implemented'];
const failures: GigsError['kind'][] = [
  ...(['network', 'timeout', 'rate-limited', 'unavailable', 'unexpected-shape'] as const),
];

beforeEach(() => {
  vi.resetAllMocks();
  search.mockResolvedValue(ok([card]));
  subscribers.mockResolvedValue(ok([]));
  devices.mockResolvedValue(ok([]));
  items.mockResolvedValue({ sims: ok([]), devices: [] });
});

describe.each([
  ['signed out', null],
  ['signed in', ada],
])('a SIM looked up %s', (_, shopper) => {
  test('is usable when nobody has it', async () => {
    expect(await findSim(iccid, shopper)).toEqual(ok({ owner: 'nobody', sim: unclaimed }));
  });

  test.each([
    ['is unknown', () => search.mockResolvedValue(ok([]))],
    ['is refused by Gigs', () => search.mockResolvedValue(fail(gigsError('invalid')))],
    ['is there twice', () => search.mockResolvedValue(ok([card, { ...card, id: 'sim_2' }]))],
    ['is active', () => search.mockResolvedValue(ok([{ ...card, status: 'active' }]))],
    ['is retired', () => search.mockResolvedValue(ok([{ ...card, status: 'retired' }]))],
    ['is of an unknown type', () => search.mockResolvedValue(ok([{ ...card, type: 'iSIM' }]))],
    [
      'runs a plan of somebody else',
      () => subscribers.mockResolvedValue(ok([{ user: 'usr_2', isEnded: false }])),
    ],
    [
      'ran a plan of somebody else',
      () => subscribers.mockResolvedValue(ok([{ user: 'usr_2', isEnded: true }])),
    ],
    ['is in the device of somebody else', () => devices.mockResolvedValue(ok(['usr_2']))],
    [
      'cannot be told from those of others',
      () => subscribers.mockResolvedValue(fail(gigsError('invalid'))),
    ],
  ])('gets one and the same answer, for the same calls, when it %s', async (_why, arrange) => {
    arrange();
    expect(await findSim(iccid, shopper)).toEqual(refused);
    expect(search).toHaveBeenCalledTimes(1);
    expect(subscribers).toHaveBeenCalledTimes(1);
    expect(devices).toHaveBeenCalledTimes(1);
    expect(items).toHaveBeenCalledTimes(shopper ? 1 : 0);
  });

  test.each(failures)('cannot be looked up while Gigs answers with %s', async (kind) => {
    search.mockResolvedValue(fail(gigsError(kind)));
    expect(await findSim(iccid, shopper)).toEqual(unavailable);
    for (const known of [[card], []]) {
      search.mockResolvedValue(ok(known));
      subscribers.mockResolvedValue(fail(gigsError(kind)));
      expect(await findSim(iccid, shopper)).toEqual(unavailable);
      subscribers.mockResolvedValue(ok([]));
      devices.mockResolvedValue(fail(gigsError(kind)));
      expect(await findSim(iccid, shopper)).toEqual(unavailable);
      devices.mockResolvedValue(ok([]));
    }
  });

  test.each(['unauthenticated', 'forbidden'] as const)(
    'cannot be looked up, whatever its number, until the brand has mended what Gigs calls %s',
    async (kind) => {
      search.mockResolvedValue(fail(gigsError(kind)));
      expect(await findSim(iccid, shopper)).toEqual(onUs);
      subscribers.mockResolvedValue(fail(gigsError(kind)));
      for (const known of [[card], []]) {
        search.mockResolvedValue(ok(known));
        expect(await findSim(iccid, shopper)).toEqual(onUs);
      }
    },
  );

  test.each(refusals)('needs no devices of a project that answers with %s', async (kind) => {
    devices.mockResolvedValue(fail(gigsError(kind)));
    expect(await findSim(iccid, shopper)).toEqual(ok({ owner: 'nobody', sim: unclaimed }));
  });
});

test('a SIM of the shopper’s own list is theirs, whatever runs on it', async () => {
  const mine = simFromGigs({ ...card, status: 'active' }, null);
  items.mockResolvedValue({ sims: ok([mine]), devices: [] });
  search.mockResolvedValue(ok([{ ...card, status: 'active' }]));
  subscribers.mockResolvedValue(ok([{ user: 'usr_1', isEnded: false }]));
  expect(await findSim(iccid, ada)).toEqual(ok({ owner: 'shopper', sim: mine }));
  expect(await findSim(iccid, null)).toEqual(refused);
});

test('without the shopper’s own list nothing is said of any number', async () => {
  items.mockResolvedValue({ sims: fail(gigsError('timeout')), devices: [] });
  expect(await findSim(iccid, ada)).toEqual(unavailable);
  search.mockResolvedValue(ok([]));
  expect(await findSim(iccid, ada)).toEqual(unavailable);
});
