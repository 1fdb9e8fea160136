import { beforeEach, describe, expect, test, vi } from 'vitest';
import { planFromGigs } from '@/lib/catalog/from-gigs';
import { recentPlan } from '@/lib/catalog/server';
import type { SimType } from '@/lib/catalog/types';
import { type Choice, choicePath, nothingChosen } from '@/lib/checkout/choice';
import { createConnectSession } from '@/lib/gigs/connect-sessions';
import { listGigsDevices } from '@/lib/gigs/devices';
import { type GigsError, gigsError } from '@/lib/gigs/error';
import { networkKey } from '@/lib/gigs/network';
import { getGigsPlan } from '@/lib/gigs/plans';
import { isProjectUnknown } from '@/lib/gigs/project';
import { listGigsSubscribersOn } from '@/lib/gigs/sim-holders';
import { listGigsSims } from '@/lib/gigs/sims';
import { listGigsSubscriptions } from '@/lib/gigs/subscriptions';
import { findGigsUsers, getGigsUser } from '@/lib/gigs/users';
import { processValues } from '@/lib/platform/process-wide';
import { fail, ok } from '@/lib/platform/result';
import type { Shopper } from '@/lib/shopper/server';
import { listMyDevices, listMySims } from '@/lib/shopper/sims/sims';
import { ada, gigsPlan, gigsSim, gigsSubscription } from '@/lib/testing/builders';
import { settings } from '@/lib/testing/settings';
import { idsBefore } from './checkout-state';
import { openCheckout } from './open';
import { choiceOf, openRecord } from './record';

vi.mock('@/lib/catalog/server', async (original) => ({
  ...(await original<typeof import('@/lib/catalog/server')>()),
  recentPlan: vi.fn(),
}));
vi.mock('@/lib/gigs/connect-sessions', () => ({ createConnectSession: vi.fn() }));
vi.mock('@/lib/gigs/devices', () => ({ listGigsDevices: vi.fn() }));
vi.mock('@/lib/gigs/plans', async (original) => ({
  ...(await original<typeof import('@/lib/gigs/plans')>()),
  getGigsPlan: vi.fn(),
}));
vi.mock('@/lib/gigs/project', () => ({ isProjectUnknown: vi.fn() }));
vi.mock('@/lib/gigs/sims', () => ({ listGigsSims: vi.fn() }));
vi.mock('@/lib/gigs/sim-holders', () => ({ listGigsSubscribersOn: vi.fn() }));
vi.mock('@/lib/gigs/subscriptions', () => ({ listGigsSubscriptions: vi.fn() }));
vi.mock('@/lib/gigs/users', async (original) => ({
  ...(await original<object>()),
  findGigsUsers: vi.fn(),
  getGigsUser: vi.fn(),
}));

const unknownToGigs: Shopper = { email: 'ada@example.com', gigsUser: null };
const plan: Choice = { ...nothingChosen, plan: 'pln_1' };
const down = fail(gigsError('unavailable'));
const url = 'https://connect.gigs.com/checkout/entry?session=csn_1&token=abc';

const create = vi.mocked(createConnectSession);

beforeEach(() => {
  vi.resetAllMocks();
  // The memory lives as long as the process, see lib/platform/kv/kv.ts.
  processValues.delete('kv');
  vi.mocked(recentPlan).mockReturnValue(null);
  vi.mocked(getGigsPlan).mockResolvedValue(ok(gigsPlan()));
  vi.mocked(listGigsSims).mockResolvedValue(ok([gigsSim()]));
  vi.mocked(listGigsSubscriptions).mockResolvedValue(ok([]));
  vi.mocked(listGigsSubscribersOn).mockResolvedValue(ok([]));
  vi.mocked(listGigsDevices).mockResolvedValue(
    ok([{ id: 'dev_1', name: 'Phone', model: null, sims: [] }]),
  );
  vi.mocked(findGigsUsers).mockResolvedValue(ok([]));
  vi.mocked(getGigsUser).mockResolvedValue(
    ok({ id: 'usr_1', email: 'ada@example.com', status: 'active' }),
  );
  create.mockResolvedValue(ok({ url, id: 'csn_1' }));
});

/** What the one created session was asked to be. */
function created() {
  expect(create).toHaveBeenCalledTimes(1);
  const [body] = create.mock.calls[0] ?? [];
  if (!body) throw new Error('no session was created');
  return body;
}

/** What the session that was created is to sell. */
function bought() {
  const { intent } = created();
  return intent.type === 'checkoutNewSubscription' ? intent.checkoutNewSubscription : null;
}

type Further = Partial<Parameters<typeof openCheckout>[0] & Parameters<typeof openCheckout>[1]>;

/** Opens a checkout, in English with nothing typed if nothing else is said. */
function open(choice: Choice, shopper: Shopper | null, further: Further = {}) {
  const {
    typedSim = null,
    deviceTakes = Promise.resolve([]),
    locale = 'en',
    theme = null,
  } = further;
  return openCheckout({ choice, typedSim, deviceTakes }, { shopper, locale, theme });
}

async function refusal(choice: Choice, shopper: Shopper | null = ada): Promise<string | null> {
  const started = await open(choice, shopper);
  return started.ok ? null : started.error;
}

async function refusedBefore(choice: Choice, shopper: Shopper | null = ada) {
  const problem = await refusal(choice, shopper);
  expect(create).not.toHaveBeenCalled();
  return problem;
}

describe('a checkout', () => {
  test('of plan, SIM and device names all three and the user', async () => {
    const started = await open(
      { ...nothingChosen, plan: 'pln_1', sim: 'sim_1', device: 'dev_1' },
      ada,
    );
    expect(started.ok && started.value.url.href).toBe(url);
    const { intent, user, userDetails } = created();
    expect(intent).toEqual({
      type: 'checkoutNewSubscription',
      checkoutNewSubscription: { plan: 'pln_1', sim: 'sim_1', device: 'dev_1' },
    });
    expect([user, userDetails]).toEqual(['usr_1', undefined]);
  });

  test('without a SIM leaves the SIM out, and is not held up by the list of SIMs', async () => {
    vi.mocked(listGigsSims).mockResolvedValue(down);
    vi.mocked(listGigsDevices).mockResolvedValue(down);
    expect(await refusal(plan)).toBeNull();
    expect(created().intent).toStrictEqual({
      type: 'checkoutNewSubscription',
      checkoutNewSubscription: { plan: 'pln_1' },
    });
  });

  test('comes back to the configured site with a record of what was begun, for this browser too', async () => {
    const before = Date.now();
    const choice = {
      plan: 'pln_1',
      sim: 'sim_1',
      device: 'dev_1',
      imei: null,
      voucher: 'PROMO10',
    };
    const started = await open(choice, ada);
    const callback = new URL(created().callbackUrl);
    expect(callback.origin + callback.pathname).toBe('https://shop.example/checkout/callback');
    const sealed = callback.searchParams.get('checkout');
    expect(started.ok && started.value.begun).toEqual({ checkout: sealed, session: 'csn_1' });
    const record = await openRecord('checkout', sealed);
    expect(record).toEqual({
      ...choice,
      iccid: null,
      intent: 'checkoutNewSubscription',
      email: 'ada@example.com',
      startedAt: expect.any(Number),
      newestBefore: 0,
      idsBefore: [],
    });
    expect(record?.startedAt).toBeGreaterThanOrEqual(before);
    expect(callback.href).not.toContain('token');
  });

  test('remembers the newest subscription of this plan from before, by Gigs’ clock', async () => {
    const at = (id: string, createdAt: string, of = 'pln_1') =>
      gigsSubscription({ id, createdAt, status: 'ended', plan: gigsPlan({ id: of }) });
    vi.mocked(listGigsSubscriptions).mockResolvedValue(
      ok([
        at('sub_1', '2026-11-01T00:00:00Z'),
        at('sub_2', '2026-11-03T00:00:00Z'),
        at('sub_3', '2026-11-09T00:00:00Z', 'pln_2'),
      ]),
    );
    const started = await open(plan, ada);
    const record = await openRecord('checkout', started.ok && started.value.begun.checkout);
    expect(record?.newestBefore).toBe(Date.parse('2026-11-03T00:00:00Z'));
    expect(record?.idsBefore).toEqual(idsBefore([{ id: 'sub_1' }, { id: 'sub_2' }]));
  });

  test('remembers no border where Gigs does not say when one of this plan was created', async () => {
    const undated = gigsSubscription({ createdAt: '', status: 'ended' });
    vi.mocked(listGigsSubscriptions).mockResolvedValue(ok([gigsSubscription(), undated]));
    const started = await open(plan, ada);
    const record = await openRecord('checkout', started.ok && started.value.begun.checkout);
    expect(record).toMatchObject({ email: 'ada@example.com', newestBefore: null });
  });
});

test('opens in the colour scheme of the shopper where it is known', async () => {
  await open(plan, ada, { theme: 'dark' });
  expect(created().appearance).toEqual({ theme: 'dark' });
  create.mockClear();
  await open(plan, ada);
  expect(created()).not.toHaveProperty('appearance');
});

describe('another device and a voucher', () => {
  const imei = '490154203237518';

  test.each([ada, null])(
    'go along as they are, also signed out; nothing is asked for them',
    async (shopper) => {
      const choice = { ...plan, device: 'imei', imei, voucher: 'PROMO10' };
      const started = await open(choice, shopper);
      expect(bought()).toStrictEqual({
        plan: 'pln_1',
        imei,
        voucherCode: 'PROMO10',
      });
      expect(listGigsDevices).not.toHaveBeenCalled();
      const record = await openRecord('checkout', started.ok && started.value.begun.checkout);
      expect(record).toMatchObject({ device: 'imei', imei, voucher: 'PROMO10' });
      expect(created().callbackUrl).not.toContain(imei);
    },
  );

  test('never go along with a device of the list: an IMEI beside it is dropped', async () => {
    const started = await open({ ...plan, device: 'dev_1', imei }, ada);
    expect(bought()).toStrictEqual({
      plan: 'pln_1',
      device: 'dev_1',
    });
    const record = await openRecord('checkout', started.ok && started.value.begun.checkout);
    expect(record?.imei).toBeNull();
  });

  test('a device without its IMEI is left to checkout', async () => {
    await open({ ...plan, device: 'imei' }, ada);
    expect(bought()).toStrictEqual({ plan: 'pln_1' });
  });
});

describe('a device that cannot take the order is refused before there is a session', () => {
  const typed = { ...plan, device: 'imei', imei: '490154203237518' };
  const takes = (...simTypes: string[]) =>
    vi.mocked(listGigsDevices).mockResolvedValue(
      ok([
        {
          id: 'dev_1',
          name: 'Phone',
          model: { brand: 'Demo', name: 'Phone', simTypes },
          sims: [],
        },
      ]),
    );
  const openFor = async (choice: Choice, simTypes: SimType[], shopper: Shopper | null = ada) => {
    const opened = await open(choice, shopper, { deviceTakes: Promise.resolve(simTypes) });
    return opened.ok ? null : opened.error;
  };

  beforeEach(() => {
    vi.mocked(getGigsPlan).mockResolvedValue(ok(gigsPlan({ simTypes: ['eSIM'] })));
  });

  test('one of the list', async () => {
    takes('pSIM');
    expect(await refusedBefore({ ...plan, device: 'dev_1' })).toBe('device-esim-only');
    takes('eSIM', 'pSIM');
    expect(await refusal({ ...plan, device: 'dev_1' })).toBeNull();
  });

  test('one named by its IMEI, also signed out and of a new shopper', async () => {
    for (const shopper of [ada, unknownToGigs, null]) {
      expect(await openFor(typed, ['pSIM'], shopper)).toBe('device-esim-only');
    }
    expect(create).not.toHaveBeenCalled();
    expect(await openFor(typed, ['eSIM'], null)).toBeNull();
  });

  test('one that takes the plan, but not on the chosen SIM', async () => {
    vi.mocked(getGigsPlan).mockResolvedValue(ok(gigsPlan({ simTypes: ['eSIM', 'pSIM'] })));
    vi.mocked(listGigsSims).mockResolvedValue(ok([gigsSim({ type: 'pSIM' })]));
    takes('eSIM');
    const choice = { ...plan, device: 'dev_1', sim: 'sim_1' };
    expect(await refusedBefore(choice)).toBe('device-physical-only');
    expect(await openFor({ ...typed, sim: 'sim_1' }, ['eSIM'])).toBe('device-physical-only');
    expect(await refusal({ ...choice, sim: null })).toBeNull();
  });

  test('unless too little is known of it', async () => {
    takes();
    expect(await refusal({ ...plan, device: 'dev_1' })).toBeNull();
    create.mockClear();
    expect(await openFor(typed, [])).toBeNull();
  });
});

test('a session without an id is begun all the same', async () => {
  create.mockResolvedValue(ok({ url }));
  const started = await open(plan, ada);
  expect(started.ok && started.value.begun.session).toBeNull();
});

describe('the language of the page', () => {
  test('goes along with a shopper whom Gigs does not know yet', async () => {
    await open(plan, unknownToGigs, { locale: 'de' });
    expect(created().userDetails?.preferredLocale).toBe('de');
  });

  test.each([
    ['that Gigs has of a known shopper', ada],
    ['that Connect has for a shopper who is not signed in', null],
  ])('does not replace the one %s', async (_, shopper) => {
    await open(plan, shopper, { locale: 'de' });
    expect(created()).not.toHaveProperty('userDetails');
  });
});

describe('the owner of a checkout', () => {
  test('that Gigs does not know yet is described, not named', async () => {
    await open(plan, unknownToGigs);
    const { user, userDetails } = created();
    expect(user).toBeUndefined();
    expect(userDetails).toEqual({ email: 'ada@example.com', preferredLocale: 'en' });
    expect(listGigsSubscriptions).not.toHaveBeenCalled();
  });

  test('that Gigs knows by now is named, not described', async () => {
    const known = { id: 'usr_9', email: 'ada@example.com', status: 'active' };
    vi.mocked(findGigsUsers).mockResolvedValue(ok([known]));
    await open(plan, unknownToGigs);
    const { user, userDetails } = created();
    expect([user, userDetails]).toEqual(['usr_9', undefined]);
  });

  test('whose account was made anew since sign-in is the new one, checked anew', async () => {
    const anew = { id: 'usr_9', email: 'ada@example.com', status: 'active' };
    vi.mocked(findGigsUsers).mockResolvedValue(ok([anew]));
    const createdAt = '2026-11-03T00:00:00Z';
    vi.mocked(listGigsSubscriptions).mockImplementation(async (user) =>
      ok(user === 'usr_9' ? [gigsSubscription({ createdAt, status: 'ended' })] : []),
    );
    const started = await open(plan, ada);
    expect(created().user).toBe('usr_9');
    const record = await openRecord('checkout', started.ok && started.value.begun.checkout);
    expect(record?.newestBefore).toBe(Date.parse(createdAt));
  });

  test('whose account was made anew takes no SIM or device of the old one along', async () => {
    const anew = { id: 'usr_9', email: 'ada@example.com', status: 'active' };
    vi.mocked(findGigsUsers).mockResolvedValue(ok([anew]));
    vi.mocked(listGigsSims).mockImplementation(async (user) =>
      ok(user === 'usr_1' ? [gigsSim()] : []),
    );
    vi.mocked(listGigsDevices).mockImplementation(async (user) =>
      ok(user === 'usr_1' ? [{ id: 'dev_1', name: 'Phone', model: null, sims: [] }] : []),
    );
    expect(await refusedBefore({ ...plan, sim: 'sim_1' })).toBe('sim-unknown');
    expect(await refusedBefore({ ...plan, device: 'dev_1' })).toBe('device-unknown');
  });

  test('stays the one of sign-in when the search finds none or fails, if Gigs says so', async () => {
    for (const found of [ok([]), down]) {
      create.mockClear();
      vi.mocked(getGigsUser).mockResolvedValueOnce(
        ok({ id: 'usr_1', email: 'ada@example.com', status: 'active' }),
      );
      vi.mocked(findGigsUsers).mockResolvedValue(found);
      await open(plan, ada);
      expect(created().user).toBe('usr_1');
      create.mockClear();
      vi.mocked(getGigsUser).mockResolvedValueOnce(down);
      expect(await refusedBefore(plan)).toBe('unavailable');
    }
  });

  test.each([
    ['its address is another', { email: 'new@example.com' }],
    ['it was deleted', { status: 'deleted' }],
  ])('is not the one of sign-in once %s [ASVS 7.4.2]', async (_, changed) => {
    const known = { id: 'usr_1', email: 'ada@example.com', status: 'active' };
    vi.mocked(getGigsUser).mockResolvedValue(ok({ ...known, ...changed }));
    await open(plan, ada);
    expect(created()).not.toHaveProperty('user');
    expect(created().userDetails).toMatchObject({ email: 'ada@example.com' });
  });

  test('is left to Connect when nobody is signed in', async () => {
    const started = await open(plan, null);
    expect(created()).not.toHaveProperty('user');
    expect(created()).not.toHaveProperty('userDetails');
    const record = await openRecord('checkout', started.ok && started.value.begun.checkout);
    expect(record).toMatchObject({ email: null, newestBefore: null });
  });

  test('whose account was deleted is described as new, also when that happened since sign-in [ASVS 7.4.2]', async () => {
    const deleted = { id: 'usr_1', email: 'ada@example.com', status: 'deleted' };
    vi.mocked(findGigsUsers).mockResolvedValue(ok([deleted]));
    for (const shopper of [unknownToGigs, ada]) {
      create.mockClear();
      expect((await open(plan, shopper)).ok).toBe(true);
      expect(created()).toMatchObject({ userDetails: { email: 'ada@example.com' } });
      expect(created()).not.toHaveProperty('user');
    }
    create.mockClear();
    expect(await refusedBefore({ ...plan, sim: 'sim_1' }, unknownToGigs)).toBe('sim-unknown');
  });

  describe('whom Gigs knows although it did not find them', () => {
    const taken = fail(gigsError('invalid', { code: 'userAlreadyExists' }));
    const found = (status: string) => ok([{ id: 'usr_9', email: 'ada@example.com', status }]);
    const opened = () => create.mock.calls.at(-1)?.[0];

    beforeEach(() => {
      create.mockResolvedValueOnce(taken);
    });

    test('is named once the search finds them, with what they bought before', async () => {
      vi.mocked(findGigsUsers).mockResolvedValueOnce(ok([])).mockResolvedValue(found('active'));
      const createdAt = '2026-11-03T00:00:00Z';
      vi.mocked(listGigsSubscriptions).mockResolvedValue(
        ok([gigsSubscription({ createdAt, status: 'ended' })]),
      );
      const started = await open(plan, unknownToGigs);
      expect(opened()).toMatchObject({ user: 'usr_9' });
      expect(opened()).not.toHaveProperty('userDetails');
      const record = await openRecord('checkout', started.ok && started.value.begun.checkout);
      expect(record?.newestBefore).toBe(Date.parse(createdAt));
    });

    test.each([
      ['deleted', found('deleted')],
      ['written differently', ok([])],
    ])('signs in at Connect where the account is %s', async (_, search) => {
      vi.mocked(findGigsUsers).mockResolvedValue(search);
      const started = await open(plan, unknownToGigs);
      expect(opened()).not.toHaveProperty('user');
      expect(opened()).not.toHaveProperty('userDetails');
      const record = await openRecord('checkout', started.ok && started.value.begun.checkout);
      expect(record).toMatchObject({ email: 'ada@example.com', newestBefore: null });
    });

    test.each([
      gigsError('conflict'),
      gigsError('invalid'),
      gigsError('conflict', { code: 'user_already_exists' }),
    ])('signs in at Connect too where Gigs refuses them as $kind, $code', async (refused) => {
      create.mockReset().mockResolvedValueOnce(fail(refused));
      create.mockResolvedValue(ok({ url, id: 'csn_1' }));
      vi.mocked(findGigsUsers).mockResolvedValue(ok([]));
      expect((await open(plan, unknownToGigs)).ok).toBe(true);
      expect(opened()).not.toHaveProperty('userDetails');
    });

    test('cannot be sold to where Connect has no login of its own', async () => {
      settings.SIGN_IN_FIRST = true;
      expect(await refusal(plan, unknownToGigs)).toBe('misconfigured');
      settings.SIGN_IN_FIRST = false;
    });

    test('buys nothing where the account is blocked', async () => {
      vi.mocked(findGigsUsers).mockResolvedValueOnce(ok([])).mockResolvedValue(found('blocked'));
      expect(await refusal(plan, unknownToGigs)).toBe('account-closed');
      expect(create).toHaveBeenCalledTimes(1);
    });

    test('waits where Gigs cannot be searched', async () => {
      vi.mocked(findGigsUsers).mockResolvedValueOnce(ok([])).mockResolvedValue(down);
      expect(await refusal(plan, unknownToGigs)).toBe('unavailable');
    });
  });

  test('whose account is blocked buys nothing', async () => {
    const blocked = { id: 'usr_1', email: 'ada@example.com', status: 'blocked' };
    vi.mocked(findGigsUsers).mockResolvedValue(ok([blocked]));
    expect(await refusedBefore(plan, unknownToGigs)).toBe('account-closed');
  });
});

describe('a SIM found by its number', () => {
  const unclaimed = {
    id: 'sim_card',
    network: networkKey('p5'),
    ...({ type: 'pSIM', ending: '0028' } as const),
    iccid: '8942400090000000028',
  };
  const wanted: Choice = { ...plan, sim: 'iccid' };
  const openWith = (
    shopper: Shopper | null,
    sim: typeof unclaimed | Record<string, string> = unclaimed,
  ) => open(wanted, shopper, { typedSim: sim as typeof unclaimed });

  test.each([
    ['signed out', null],
    ['by a shopper', ada],
    ['by a shopper whom Gigs does not know', unknownToGigs],
  ])('is bought for %s, in no list of theirs', async (_, shopper) => {
    const started = await openWith(shopper);
    expect(bought()).toEqual({ plan: 'pln_1', sim: 'sim_card' });
    expect(listGigsSims).not.toHaveBeenCalled();
    const record = await openRecord('checkout', started.ok && started.value.begun.checkout);
    expect(record).toMatchObject({ sim: 'sim_card', iccid: unclaimed.iccid });
    if (record) expect(choiceOf(record)).toEqual(wanted);
    expect(choicePath(record ?? nothingChosen)).not.toContain('ada');
  });

  test('may be tried again by the shopper whose order on it failed', async () => {
    vi.mocked(listGigsSubscribersOn).mockResolvedValue(ok([{ user: 'usr_1', isEnded: true }]));
    expect((await openWith(ada)).ok).toBe(true);
  });

  test.each([
    ['somebody else has it', [{ user: 'usr_2', isEnded: false }], unclaimed],
    ['somebody else had it', [{ user: 'usr_2', isEnded: true }], unclaimed],
    ['it runs a plan by now', [{ user: 'usr_1', isEnded: false }], unclaimed],
    ['it is of another network', [], { ...unclaimed, network: 'p9' }],
  ])('is refused in the same words when %s [ASVS 8.2.2]', async (_, subscribers, sim) => {
    vi.mocked(listGigsSubscribersOn).mockResolvedValue(ok(subscribers));
    for (const shopper of [null, ada, unknownToGigs]) {
      expect(await openWith(shopper, sim)).toEqual(fail('iccid-refused'));
    }
    expect(create).not.toHaveBeenCalled();
  });

  test('is refused in these words also by Gigs, and while nobody can say whose it is', async () => {
    create.mockResolvedValue(fail(gigsError('conflict', { code: 'simAlreadyUsed' })));
    expect(await openWith(ada)).toEqual(fail('iccid-refused'));
    vi.mocked(listGigsSubscribersOn).mockResolvedValue(down);
    expect(await openWith(null)).toEqual(fail('iccid-refused'));
  });

  test('takes one step before the session: the SIM is asked about with everything else', async () => {
    vi.mocked(listGigsSubscribersOn).mockImplementation(async () => {
      expect(getGigsPlan).toHaveBeenCalled();
      expect(create).not.toHaveBeenCalled();
      return ok([]);
    });
    vi.mocked(getGigsPlan).mockImplementation(async () => {
      await vi.waitFor(() => expect(listGigsSubscribersOn).toHaveBeenCalled());
      return ok(gigsPlan());
    });
    expect((await openWith(ada)).ok).toBe(true);
  });
});

describe('no session is created for', () => {
  test('no plan', async () => {
    expect(await refusedBefore(nothingChosen)).toBe('no-plan');
    expect(getGigsPlan).not.toHaveBeenCalled();
  });

  test.each(['archived', 'draft', 'pending', 'somethingNew'])(
    'a plan that is %s',
    async (status) => {
      vi.mocked(getGigsPlan).mockResolvedValue(ok(gigsPlan({ status })));
      expect(await refusedBefore(plan)).toBe('plan-gone');
      expect(await refusedBefore(plan, null)).toBe('plan-gone');
    },
  );

  test.each(['not-found', 'invalid'] as const)('a plan that Gigs calls %s', async (kind) => {
    vi.mocked(getGigsPlan).mockResolvedValue(fail(gigsError(kind)));
    expect(await refusedBefore(plan)).toBe('plan-gone');
  });

  test('someone else’s SIM [ASVS 8.2.2]', async () => {
    expect(await refusedBefore({ ...plan, sim: 'sim_9' })).toBe('sim-unknown');
    expect(await refusedBefore({ ...plan, sim: 'sim_1' }, unknownToGigs)).toBe('sim-unknown');
    expect(listGigsSims).not.toHaveBeenCalledWith('sim_9');
  });

  test('any SIM while nobody is signed in', async () => {
    expect(await refusedBefore({ ...plan, sim: 'sim_1' }, null)).toBe('sim-needs-sign-in');
  });

  test('any device while nobody is signed in, and Gigs is not asked', async () => {
    expect(await refusedBefore({ ...plan, device: 'dev_1' }, null)).toBe('device-unknown');
    for (const call of [getGigsPlan, listGigsSims, listGigsSubscriptions, listGigsDevices])
      expect(call).not.toHaveBeenCalled();
    expect(findGigsUsers).not.toHaveBeenCalled();
  });

  test('someone else’s device', async () => {
    expect(await refusedBefore({ ...plan, device: 'dev_9' })).toBe('device-unknown');
    expect(await refusedBefore({ ...plan, device: 'dev_1' }, unknownToGigs)).toBe('device-unknown');
  });

  test.each([
    [gigsSim({ status: 'retired' }), 'sim-retired'],
    [gigsSim({ status: 'active' }), 'sim-unusable'],
    [gigsSim({ provider: 'p9' }), 'sim-other-network'],
    [gigsSim({ type: 'iSIM' }), 'sim-unusable'],
  ])('a SIM that does not fit: %o', async (sim, problem) => {
    vi.mocked(listGigsSims).mockResolvedValue(ok([sim]));
    expect(await refusedBefore({ ...plan, sim: 'sim_1' })).toBe(problem);
  });

  test.each([
    ['eSIM', 'pSIM', 'sim-esim-only'],
    ['pSIM', 'eSIM', 'sim-physical-only'],
    ['iSIM', 'eSIM', 'sim-unusable'],
  ])('a plan for %s and a SIM that is %s', async (takes, type, problem) => {
    vi.mocked(getGigsPlan).mockResolvedValue(ok(gigsPlan({ simTypes: [takes] })));
    vi.mocked(listGigsSims).mockResolvedValue(ok([gigsSim({ type })]));
    expect(await refusedBefore({ ...plan, sim: 'sim_1' })).toBe(problem);
  });

  test.each([
    ['pending', 'sim-starting'],
    ['active', 'sim-in-use'],
  ])(
    'a SIM on a subscription that is %s, though its own status says free',
    async (status, problem) => {
      const subscription = gigsSubscription({ status, sim: gigsSim() });
      vi.mocked(listGigsSubscriptions).mockResolvedValue(ok([subscription]));
      expect(await refusedBefore({ ...plan, sim: 'sim_1' })).toBe(problem);
    },
  );
});

describe('when Gigs fails', () => {
  const kinds: [GigsError['kind'], string][] = [
    ['network', 'unavailable'],
    ['timeout', 'unavailable'],
    ['unavailable', 'unavailable'],
    ['unexpected-shape', 'unavailable'],
    ['unauthenticated', 'misconfigured'],
    ['forbidden', 'misconfigured'],
    ['not-found', 'misconfigured'],
    ['rate-limited', 'busy'],
    ['invalid', 'misconfigured'],
    ['conflict', 'misconfigured'],
  ];

  test('because it does not know the project, no plan is said to be gone', async () => {
    vi.mocked(isProjectUnknown).mockResolvedValue(true);
    vi.mocked(getGigsPlan).mockResolvedValue(fail(gigsError('not-found')));
    expect(await refusedBefore(plan, null)).toBe('misconfigured');
  });

  test.each(kinds)('to create the session (%s), the shopper is told: %s', async (kind, problem) => {
    create.mockResolvedValue(fail(gigsError(kind)));
    expect(await refusal(plan)).toBe(problem);
  });

  test.each([
    ['voucherCodeInvalid', 'voucher-refused'],
    ['voucherCodeExpired', 'voucher-refused'],
    ['voucherCodeNotFound', 'voucher-refused'],
    ['voucherNotFound', 'voucher-refused'],
    ['deviceNotSupported', 'device-refused'],
    ['deviceNotSupportedOnPlan', 'device-refused'],
    ['deviceBlocked', 'device-refused'],
    ['deviceAlreadyUsed', 'device-refused'],
    ['deviceImeiAlreadyExists', 'device-refused'],
    ['deviceSimAlreadyUsed', 'device-refused'],
    ['simAlreadyUsed', 'sim-in-use'],
    ['invalidICCID', 'sim-unusable'],
    ['planNotAvailable', 'plan-gone'],
    ['intentNotSupported', 'misconfigured'],
    ['toString', 'misconfigured'],
  ])('to create the session with the code %s, the shopper is told: %s', async (code, problem) => {
    create.mockResolvedValue(fail(gigsError('invalid', { code })));
    expect(await refusal(plan)).toBe(problem);
  });

  test('to find something that the session names, the shopper is told what', async () => {
    create.mockResolvedValue(fail(gigsError('not-found', { code: 'planNotFound' })));
    expect(await refusal(plan)).toBe('plan-gone');
    create.mockResolvedValue(fail(gigsError('not-found')));
    expect(await refusal({ ...plan, sim: 'sim_1' })).toBe('misconfigured');
  });

  test.each([
    ['a SIM', { sim: 'sim_1' }, 'misconfigured'],
    ['a device', { device: 'dev_1' }, 'misconfigured'],
    ['an IMEI', { device: 'imei', imei: '490154203237518' }, 'refused'],
    ['a voucher', { voucher: 'PROMO10' }, 'refused'],
  ])('to create the session with %s and says no code, the shopper is told why', async (...row) => {
    const [, part, problem] = row;
    create.mockResolvedValue(fail(gigsError('invalid')));
    expect(await refusal({ ...plan, ...part })).toBe(problem);
  });

  test.each(['unauthenticated', 'forbidden'] as const)(
    'to answer while the choice is checked (%s), the shopper is told that it is on us',
    async (kind) => {
      const refused = fail(gigsError(kind));
      vi.mocked(listGigsSubscriptions).mockResolvedValue(refused);
      expect(await refusedBefore(plan)).toBe('misconfigured');
      vi.mocked(getGigsPlan).mockResolvedValue(refused);
      expect(await refusedBefore(plan, null)).toBe('misconfigured');
      vi.mocked(findGigsUsers).mockResolvedValue(refused);
      expect(await refusedBefore(plan, unknownToGigs)).toBe('misconfigured');
    },
  );

  test('while the choice is checked, no session is created', async () => {
    const everything = { ...plan, sim: 'sim_1', device: 'dev_1' };
    const busy = fail(gigsError('rate-limited'));
    for (const [call, working] of [
      [vi.mocked(getGigsPlan), ok(gigsPlan())],
      [vi.mocked(listGigsSims), ok([gigsSim()])],
      [vi.mocked(listGigsSubscriptions), ok([])],
      [vi.mocked(listGigsDevices), ok([])],
    ] as const) {
      call.mockResolvedValue(down);
      expect(await refusedBefore(everything)).toBe('unavailable');
      call.mockResolvedValue(busy);
      expect(await refusedBefore(everything)).toBe('busy');
      (call as unknown as { mockResolvedValue(value: unknown): void }).mockResolvedValue(working);
    }
    vi.mocked(findGigsUsers).mockResolvedValue(down);
    expect(await refusedBefore(plan, unknownToGigs)).toBe('unavailable');
  });
});

test.each([
  ['https://evil.example/checkout'],
  ['http://connect.gigs.com/checkout'],
  ['https://connect.gigs.com@evil.example/'],
  ['javascript:alert(1)'],
  ['/checkout'],
  [''],
])('the browser is never sent to %j, whoever says so [ASVS 3.7.2]', async (elsewhere) => {
  create.mockResolvedValue(ok({ url: elsewhere }));
  expect(await refusal(plan)).toBe('misconfigured');
});

test('the choice is checked in parallel: every read begins before any has ended', async () => {
  let finish = () => {};
  const later = new Promise<void>((resolve) => {
    finish = resolve;
  });
  vi.mocked(getGigsPlan).mockImplementation(() => later.then(() => ok(gigsPlan())));
  vi.mocked(listGigsSims).mockImplementation(() => later.then(() => ok([gigsSim()])));
  vi.mocked(listGigsSubscriptions).mockImplementation(() => later.then(() => ok([])));
  const begun = open({ ...plan, sim: 'sim_1', device: 'dev_1' }, ada);
  const reads = [getGigsPlan, listGigsSims, listGigsSubscriptions, listGigsDevices];
  await vi.waitFor(() => {
    for (const read of reads) expect(read).toHaveBeenCalledTimes(1);
  }, 30_000);
  finish();
  expect((await begun).ok).toBe(true);
  for (const read of reads) expect(read).toHaveBeenCalledTimes(1);
});

describe('when pages have read enough to foresee what the check says', () => {
  const everything = { ...plan, sim: 'sim_1', device: 'dev_1' };
  const createdAt = '2026-11-03T00:00:00Z';

  beforeEach(async () => {
    vi.mocked(recentPlan).mockReturnValue(planFromGigs(gigsPlan()));
    await Promise.all([listMySims('usr_1'), listMyDevices('usr_1')]);
    vi.clearAllMocks();
  });

  /** Holds the next check until `finish`. */
  function slowCheck() {
    let finish = () => {};
    const later = new Promise<void>((resolve) => {
      finish = resolve;
    });
    vi.mocked(getGigsPlan).mockImplementationOnce(() => later.then(() => ok(gigsPlan())));
    return finish;
  }

  /** Opens another checkout: what was begun before it has come as far by then. */
  async function untilAnotherIsOpen() {
    vi.mocked(recentPlan).mockReturnValue(planFromGigs(gigsPlan()));
    vi.mocked(getGigsPlan).mockResolvedValue(ok(gigsPlan()));
    expect((await open({ ...plan, voucher: 'ANOTHER' }, ada)).ok).toBe(true);
  }

  const vouchers = () =>
    create.mock.calls.map(([{ intent }]) =>
      intent.type === 'checkoutNewSubscription' ? intent.checkoutNewSubscription.voucherCode : null,
    );

  test.each([
    ['signed out', plan, null],
    ['with SIM and device', everything, ada],
  ])('the session is created meanwhile, once: %s', async (_, choice, shopper) => {
    const finish = slowCheck();
    const begun = open(choice, shopper);
    await vi.waitFor(() => expect(create).toHaveBeenCalledTimes(1), 30_000);
    const done = vi.fn();
    begun.then(done);
    await untilAnotherIsOpen();
    expect(done).not.toHaveBeenCalled();
    finish();
    expect((await begun).ok).toBe(true);
    expect(vouchers()).toEqual([undefined, 'ANOTHER']);
  });

  test('one that was founded on what has changed is not used', async () => {
    // The two may be created in either order, so each says what it was founded on.
    create.mockImplementation(async ({ callbackUrl }) => {
      const sealed = new URL(callbackUrl).searchParams.get('checkout');
      const founded = (await openRecord('checkout', sealed))?.newestBefore;
      return ok({ url: `${url}&founded=${founded}`, id: `csn_${founded}` });
    });
    vi.mocked(listGigsSubscriptions).mockResolvedValue(
      ok([gigsSubscription({ createdAt, status: 'ended' })]),
    );
    const started = await open(plan, ada);
    const late = `${Date.parse(createdAt)}`;
    expect(started.ok && started.value.begun.session).toBe(`csn_${late}`);
    expect(started.ok && started.value.url.searchParams.get('founded')).toBe(late);
    await vi.waitFor(() => expect(create).toHaveBeenCalledTimes(2), 30_000);
  });

  test('one for an account that was made anew since is not used', async () => {
    const anew = { id: 'usr_9', email: 'ada@example.com', status: 'active' };
    vi.mocked(findGigsUsers).mockResolvedValue(ok([anew]));
    expect((await open(plan, ada)).ok).toBe(true);
    await vi.waitFor(() => expect(create).toHaveBeenCalledTimes(2), 30_000);
    expect(create.mock.calls.map(([{ user }]) => user).sort()).toEqual(['usr_1', 'usr_9']);
  });

  /** Refused, though a session was created for it. */
  async function refusedAfter(choice: Choice, shopper: Shopper | null = ada) {
    create.mockClear();
    const problem = await refusal(choice, shopper);
    await vi.waitFor(() => expect(create).toHaveBeenCalledTimes(1), 30_000);
    return problem;
  }

  test('what the check refuses is refused, whatever was created meanwhile', async () => {
    vi.mocked(getGigsPlan).mockResolvedValue(ok(gigsPlan({ status: 'archived' })));
    expect(await refusedAfter(plan, null)).toBe('plan-gone');
    vi.mocked(getGigsPlan).mockResolvedValue(down);
    expect(await refusedAfter(plan, null)).toBe('unavailable');
    vi.mocked(getGigsPlan).mockResolvedValue(ok(gigsPlan()));
    vi.mocked(listGigsSims).mockResolvedValue(ok([gigsSim({ status: 'retired' })]));
    expect(await refusedAfter(everything)).toBe('sim-retired');
    vi.mocked(listGigsSims).mockResolvedValue(ok([gigsSim()]));
    await listMySims('usr_1');
    vi.mocked(listGigsSims).mockResolvedValue(ok([]));
    expect(await refusedAfter(everything)).toBe('sim-unknown');
  });

  test('the check’s reason stands above that of the session', async () => {
    create.mockResolvedValue(fail(gigsError('invalid', { code: 'simAlreadyUsed' })));
    vi.mocked(getGigsPlan).mockResolvedValue(ok(gigsPlan({ status: 'archived' })));
    expect(await refusedAfter(everything)).toBe('plan-gone');
  });

  test('a session that Gigs refused is not asked for again', async () => {
    create.mockResolvedValue(fail(gigsError('rate-limited')));
    expect(await refusal(plan)).toBe('busy');
    expect(create).toHaveBeenCalledTimes(1);
  });

  test.each([
    ['a SIM that is not theirs', { ...plan, sim: 'sim_9' }, ada],
    ['a device that is not theirs', { ...plan, device: 'dev_9' }, ada],
    ['a SIM while nobody is signed in', { ...plan, sim: 'sim_1' }, null],
    ['a device while nobody is signed in', { ...plan, device: 'dev_1' }, null],
    ['a plan that is not in the catalogue', { ...plan, plan: 'pln_9' }, null],
  ])('nothing is created for %s', async (_, choice, shopper) => {
    if (choice.plan === 'pln_9') vi.mocked(recentPlan).mockReturnValue(null);
    vi.mocked(getGigsPlan).mockResolvedValue(
      choice.plan === 'pln_9' ? fail(gigsError('not-found')) : ok(gigsPlan()),
    );
    expect(await refusal(choice, shopper)).not.toBeNull();
    await untilAnotherIsOpen();
    expect(vouchers()).toEqual(['ANOTHER']);
  });

  test('nothing is created before the check for a user of whom nothing was read', async () => {
    const finish = slowCheck();
    const begun = open(plan, { email: 'new@example.com', gigsUser: 'usr_5' });
    await untilAnotherIsOpen();
    expect(vouchers()).toEqual(['ANOTHER']);
    finish();
    expect((await begun).ok).toBe(true);
  });
});
