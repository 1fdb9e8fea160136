import { beforeEach, describe, expect, test, vi } from 'vitest';
import { listPlans } from '@/lib/catalog/server';
import { fail, ok } from '@/lib/platform/result';
import { mayFindSim } from '@/lib/shopper/limits';
import { findSim } from '@/lib/shopper/sims/search';
import type { UnclaimedSim } from '@/lib/shopper/types';
import { ada, aPlan, eve } from '@/lib/testing/builders';
import { jar } from '@/lib/testing/cookie-jar';
import { settings } from '@/lib/testing/settings';
import { readKeptSim } from './sim-cookie';
import { keepTypedSim, readTypedSim } from './typed-sim';

vi.mock('next/headers', () => import('@/lib/testing/cookie-jar'));
vi.mock('@/lib/catalog/server', () => ({ listPlans: vi.fn() }));
vi.mock('@/lib/shopper/limits', () => ({ mayFindSim: vi.fn() }));
vi.mock('@/lib/shopper/sims/search', async (original) => ({
  ...(await original<typeof import('@/lib/shopper/sims/search')>()),
  findSim: vi.fn(),
}));

const iccid = '8942400090000000028';
const unclaimed: UnclaimedSim = { id: 'sim_card', network: 'p5', type: 'pSIM', ending: '0028' };

beforeEach(() => {
  vi.resetAllMocks();
  jar.clear();
  settings.AUTH_SECRET = ['a'.repeat(32)];
  vi.mocked(mayFindSim).mockResolvedValue(true);
  vi.mocked(findSim).mockResolvedValue(ok({ owner: 'nobody', sim: unclaimed }));
  vi.mocked(listPlans).mockResolvedValue(ok([aPlan({ id: 'pln_1', network: 'p5' })]));
});

test('a SIM is looked up once, and known from then on', async () => {
  const typed = '8942 4000-9000 0000 028';
  expect(await readTypedSim(typed, null, 'pln_1')).toEqual(ok({ owner: 'nobody', sim: unclaimed }));
  expect(vi.mocked(findSim).mock.calls).toEqual([[iccid, null]]);
  expect(await readTypedSim(typed, null, 'pln_1')).toEqual(ok({ owner: 'nobody', sim: unclaimed }));
  expect(findSim).toHaveBeenCalledTimes(1);
});

test('what is kept of it is sealed [ASVS 14.3.3]', async () => {
  await readTypedSim(iccid, null, null);
  const cookies = JSON.stringify([...jar]);
  for (const secret of [iccid, 'sim_card']) expect(cookies).not.toContain(secret);
});

describe('a SIM that was found', () => {
  test('signed out is still known after sign-in', async () => {
    await readTypedSim(iccid, null, null);
    expect((await readKeptSim(ada))?.found).toEqual(unclaimed);
  });

  test('by one shopper is not known to the next one in this browser, nor signed out', async () => {
    await readTypedSim(iccid, ada, null);
    for (const other of [eve, null]) {
      expect(await readKeptSim(other)).toBeNull();
    }
    expect((await readKeptSim(ada))?.found).toEqual(unclaimed);
  });

  test('need not end with a check digit, which some issuers do not have', async () => {
    const { ok: isFound } = await readTypedSim('8942400090000000029', null, null);
    expect(isFound).toBe(true);
  });

  test('is forgotten once another number is typed', async () => {
    await readTypedSim(iccid, null, null);
    await keepTypedSim('8942400090000000010', null);
    expect(await readKeptSim(null)).toMatchObject({ typed: '8942400090000000010', found: null });
  });

  test('in the shopper’s own list is theirs there, and not kept', async () => {
    const mine = { ...unclaimed, status: 'inactive' as const, use: null };
    vi.mocked(findSim).mockResolvedValue(ok({ owner: 'shopper', sim: mine }));
    expect(await readTypedSim(iccid, ada, null)).toEqual(ok({ owner: 'shopper', sim: mine }));
    expect(await readKeptSim(ada)).toBeNull();
  });
});

describe('a number is kept, and leads to no SIM, when', () => {
  test.each([
    ['it is none', '8942', (): void => undefined, 'invalid'],
    [
      'its check digit is wrong and no SIM has it',
      '8942400090000000029',
      () => vi.mocked(findSim).mockResolvedValue(fail('refused')),
      'invalid',
    ],
    [
      'nobody may use its SIM, or somebody else',
      iccid,
      () => vi.mocked(findSim).mockResolvedValue(fail('refused')),
      'refused',
    ],
    [
      'its SIM is of another network than the plan',
      iccid,
      () =>
        vi
          .mocked(findSim)
          .mockResolvedValue(ok({ owner: 'nobody', sim: { ...unclaimed, network: 'p9' } })),
      'refused',
    ],
    ['there were too many', iccid, () => vi.mocked(mayFindSim).mockResolvedValue(false), 'busy'],
    [
      'they cannot be counted',
      iccid,
      () => vi.mocked(mayFindSim).mockRejectedValue(new Error('no Redis')),
      'unchecked',
    ],
    [
      'Gigs cannot be asked',
      iccid,
      () => vi.mocked(findSim).mockResolvedValue(fail('unavailable')),
      'unchecked',
    ],
  ] as const)('%s', async (_, typed, arrange, problem) => {
    arrange();
    expect(await readTypedSim(typed, null, 'pln_1')).toEqual(fail(problem));
    expect(await readKeptSim(null)).toMatchObject({ typed, found: null });
  });
});

test('a blank number leads to no SIM, and what is kept stays', async () => {
  await readTypedSim(iccid, null, null);
  expect(await readTypedSim(' ', null, null)).toEqual(fail('missing'));
  expect(await readKeptSim(null)).toMatchObject({ typed: iccid });
});

test('only whole numbers are counted, and those of one browser together', async () => {
  await readTypedSim('89', null, null);
  expect(mayFindSim).not.toHaveBeenCalled();
  await readTypedSim(iccid, null, null);
  await readTypedSim('8942400090000000010', null, null);
  const browsers = vi.mocked(mayFindSim).mock.calls.map(([, browser]) => browser);
  expect(browsers).toHaveLength(2);
  expect(new Set(browsers).size).toBe(1);
});
