import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { gigsError } from '@/lib/gigs/error';
import { listGigsSubscribersOn } from '@/lib/gigs/sim-holders';
import { getGigsEsimProfile, getGigsSimCredentials, listGigsSims } from '@/lib/gigs/sims';
import { listGigsSubscriptions } from '@/lib/gigs/subscriptions';
import { findGigsUsers, getGigsUser } from '@/lib/gigs/users';
import { fail, ok } from '@/lib/platform/result';
import { listAccountSims, revealNumber } from '@/lib/shopper/sims/account-sims';
import { gigsSim, gigsSubscription } from '@/lib/testing/builders';
import { readInstallation } from './install';

vi.mock('@/lib/gigs/users', async (original) => ({
  ...(await original<typeof import('@/lib/gigs/users')>()),
  findGigsUsers: vi.fn(),
  getGigsUser: vi.fn(),
}));
vi.mock('@/lib/gigs/sims', async (original) => ({
  ...(await original<typeof import('@/lib/gigs/sims')>()),
  listGigsSims: vi.fn(),
  getGigsEsimProfile: vi.fn(),
  getGigsSimCredentials: vi.fn(),
}));
vi.mock('@/lib/gigs/sim-holders', () => ({ listGigsSubscribersOn: vi.fn() }));
vi.mock('@/lib/gigs/subscriptions', async (original) => ({
  ...(await original<typeof import('@/lib/gigs/subscriptions')>()),
  listGigsSubscriptions: vi.fn(),
}));

const shopper = { email: 'shopper@example.com', gigsUser: 'usr_1' };
const found = (id: string, status = 'active') => ok([{ id, email: shopper.email, status }]);
const down = fail(gigsError('unavailable'));
const code = 'LPA:1$smdp.example.com$ABC';

beforeEach(() => {
  vi.mocked(findGigsUsers).mockResolvedValue(found('usr_1'));
  vi.mocked(listGigsSims).mockResolvedValue(ok([gigsSim()]));
  vi.mocked(listGigsSubscriptions).mockResolvedValue(ok([]));
  vi.mocked(listGigsSubscribersOn).mockResolvedValue(ok([]));
  vi.mocked(getGigsEsimProfile)
    .mockReset()
    .mockResolvedValue(ok({ status: 'installed' }));
  vi.mocked(getGigsSimCredentials)
    .mockReset()
    .mockResolvedValue(ok({ activationCode: code }));
});

describe('installing a SIM', () => {
  test('gives its owner the code and the state of its profile', async () => {
    expect(await readInstallation(shopper, 'sim_1')).toMatchObject({
      value: { state: 'ready', code: { whole: code }, profile: 'installed' },
    });
  });

  test('of another shopper requests nothing about it from Gigs [ASVS 8.2.2]', async () => {
    expect(await readInstallation(shopper, 'sim_2')).toEqual(fail('not-found'));
    vi.mocked(findGigsUsers).mockResolvedValue(ok([]));
    const nobody = { ...shopper, gigsUser: null };
    expect(await readInstallation(nobody, 'sim_1')).toEqual(fail('not-found'));
    vi.mocked(findGigsUsers).mockResolvedValue(found('usr_1', 'blocked'));
    expect(await readInstallation(shopper, 'sim_1')).toEqual(fail('not-found'));
    expect(getGigsSimCredentials).not.toHaveBeenCalled();
    expect(getGigsEsimProfile).not.toHaveBeenCalled();
  });

  test('whose owner has another address by now requests no code for the former one [ASVS 8.2.2]', async () => {
    vi.mocked(listGigsSims).mockImplementation(async (user) =>
      ok(user === 'usr_1' ? [gigsSim()] : []),
    );
    const moved = { id: 'usr_1', email: 'new@example.com', status: 'active' };
    vi.mocked(getGigsUser).mockResolvedValue(ok(moved));
    for (const users of [ok([]), found('usr_2')]) {
      vi.mocked(findGigsUsers).mockResolvedValue(users);
      expect(await readInstallation(shopper, 'sim_1')).toEqual(fail('not-found'));
      expect(await revealNumber(shopper, 'sim_1')).toBeNull();
    }
    vi.mocked(findGigsUsers).mockResolvedValue(down);
    expect(await readInstallation(shopper, 'sim_1')).toEqual(fail('unavailable'));
    expect(await revealNumber(shopper, 'sim_1')).toBeNull();
    expect(getGigsSimCredentials).not.toHaveBeenCalled();
  });

  test('that another user has a plan on by now requests no code for the former one', async () => {
    const iccid = gigsSim().iccid;
    vi.mocked(listGigsSims).mockResolvedValue(ok([]));
    const ended = gigsSubscription({ status: 'ended', sim: gigsSim() });
    vi.mocked(listGigsSubscriptions).mockResolvedValue(ok([ended]));
    const on = vi.mocked(listGigsSubscribersOn);
    const ours = { user: 'usr_1', isEnded: true };
    on.mockResolvedValue(ok([{ user: 'usr_2', isEnded: false }, ours]));
    expect(await readInstallation(shopper, 'sim_1')).toEqual(fail('not-found'));
    expect(await revealNumber(shopper, 'sim_1')).toBeNull();
    for (const kind of ['unavailable', 'timeout', 'rate-limited'] as const) {
      on.mockResolvedValue(fail(gigsError(kind)));
      expect(await readInstallation(shopper, 'sim_1')).toEqual(fail('unavailable'));
      expect(await revealNumber(shopper, 'sim_1')).toBeNull();
    }
    expect(getGigsSimCredentials).not.toHaveBeenCalled();

    const formerly = ok([{ user: 'usr_2', isEnded: true }, ours]);
    for (const answer of [formerly, fail(gigsError('forbidden'))]) {
      on.mockResolvedValue(answer);
      expect(await readInstallation(shopper, 'sim_1')).toMatchObject({ ok: true });
      expect(await revealNumber(shopper, 'sim_1')).toBe(iccid);
    }
  });

  test('that has their own plan on it is theirs without another question', async () => {
    vi.mocked(listGigsSubscriptions).mockResolvedValue(ok([gigsSubscription({ sim: gigsSim() })]));
    vi.mocked(listGigsSubscribersOn).mockClear();
    expect(await readInstallation(shopper, 'sim_1')).toMatchObject({ ok: true });
    expect(await revealNumber(shopper, 'sim_1')).toBe(gigsSim().iccid);
    expect(listGigsSubscribersOn).not.toHaveBeenCalled();
  });

  test('reports what cannot be installed, without requesting a code', async () => {
    vi.mocked(listGigsSims).mockResolvedValue(
      ok([gigsSim({ type: 'pSIM' }), gigsSim({ id: 'sim_2', status: 'retired' })]),
    );
    expect(await readInstallation(shopper, 'sim_1')).toMatchObject({
      value: { state: 'physical' },
    });
    expect(await readInstallation(shopper, 'sim_2')).toMatchObject({ value: { state: 'retired' } });
    expect(getGigsSimCredentials).not.toHaveBeenCalled();
  });

  test('has no code where Gigs has none or refuses it', async () => {
    vi.mocked(getGigsSimCredentials).mockResolvedValue(ok({ activationCode: null }));
    expect(await readInstallation(shopper, 'sim_1')).toMatchObject({ value: { state: 'no-code' } });
    vi.mocked(getGigsSimCredentials).mockResolvedValue(fail(gigsError('not-found')));
    expect(await readInstallation(shopper, 'sim_1')).toMatchObject({ value: { state: 'no-code' } });
  });

  test('is unavailable when a list or the code is, but not when only the profile is', async () => {
    vi.mocked(getGigsEsimProfile).mockResolvedValue(down);
    expect(await readInstallation(shopper, 'sim_1')).toMatchObject({
      value: { state: 'ready', profile: null },
    });
    vi.mocked(getGigsSimCredentials).mockResolvedValue(down);
    expect(await readInstallation(shopper, 'sim_1')).toEqual(fail('unavailable'));
    vi.mocked(listGigsSims).mockResolvedValue(down);
    expect(await readInstallation(shopper, 'sim_1')).toEqual(fail('unavailable'));
  });
});

test.each(['unauthenticated', 'forbidden'] as const)(
  'a SIM cannot be installed until the brand has mended what Gigs calls %s',
  async (kind) => {
    const onUs = fail('misconfigured');
    vi.mocked(getGigsSimCredentials).mockResolvedValue(fail(gigsError(kind)));
    expect(await readInstallation(shopper, 'sim_1')).toEqual(onUs);
    vi.mocked(listGigsSubscriptions).mockResolvedValue(fail(gigsError(kind)));
    expect(await readInstallation(shopper, 'sim_1')).toEqual(onUs);
    vi.mocked(findGigsUsers).mockResolvedValue(fail(gigsError(kind)));
    expect(await readInstallation(shopper, 'sim_1')).toEqual(onUs);
  },
);

describe('the SIMs of an account', () => {
  test('come with the profiles of eSIMs only, retired ones last', async () => {
    vi.mocked(listGigsSims).mockResolvedValue(
      ok([
        gigsSim({ id: 'sim_old', status: 'retired' }),
        gigsSim({ id: 'sim_card', type: 'pSIM' }),
        gigsSim({ id: 'sim_new' }),
      ]),
    );
    const sims = await listAccountSims('usr_1');
    expect(sims.ok && sims.value.map(({ id, profile }) => [id, profile])).toEqual([
      ['sim_card', null],
      ['sim_new', 'installed'],
      ['sim_old', null],
    ]);
    expect(vi.mocked(getGigsEsimProfile).mock.calls).toEqual([['sim_new']]);
  });

  test('do not wait long for a profile, nor show an unknown state', async () => {
    vi.mocked(getGigsEsimProfile).mockResolvedValue(ok({ status: 'brandNew' }));
    expect(await listAccountSims('usr_1')).toMatchObject({ value: [{ profile: null }] });
    vi.mocked(getGigsEsimProfile).mockReturnValue(new Promise(() => undefined));
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const listed = listAccountSims('usr_1');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await listed).toMatchObject({ value: [{ profile: null }] });
  });

  test('never carry the full number, which is revealed only for one’s own SIM [ASVS 8.2.3]', async () => {
    expect(JSON.stringify(await listAccountSims('usr_1'))).not.toContain(gigsSim().iccid);
    expect(await revealNumber(shopper, 'sim_1')).toBe(gigsSim().iccid);
    for (const other of ['sim_2', '', undefined, ['sim_1']]) {
      expect(await revealNumber(shopper, other)).toBeNull();
    }
    vi.mocked(listGigsSubscriptions).mockResolvedValue(down);
    expect(await revealNumber(shopper, 'sim_1')).toBeNull();
  });
});
