import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { type ConnectSession, getConnectSession } from '@/lib/gigs/connect-sessions';
import { type GigsError, gigsError } from '@/lib/gigs/error';
import { gigsBoughtPlan } from '@/lib/gigs/plans';
import { isProjectUnknown } from '@/lib/gigs/project';
import { listGigsSubscriptions } from '@/lib/gigs/subscriptions';
import { findGigsUsers } from '@/lib/gigs/users';
import { processValues } from '@/lib/platform/process-wide';
import { fail, ok } from '@/lib/platform/result';
import { seal } from '@/lib/platform/seal';
import type { Shopper } from '@/lib/shopper/server';
import {
  aCheckoutRecord,
  ada,
  eve,
  gigsSim,
  gigsSubscription,
  wireOddPlan,
} from '@/lib/testing/builders';
import { type CheckoutRecord, sealRecord } from './record';
import { readCheckoutReturn } from './return';

vi.mock('@/lib/gigs/connect-sessions', () => ({ getConnectSession: vi.fn() }));
vi.mock('@/lib/gigs/subscriptions', () => ({ listGigsSubscriptions: vi.fn() }));
vi.mock('@/lib/gigs/project', () => ({ isProjectUnknown: vi.fn() }));
vi.mock('@/lib/gigs/users', () => ({ findGigsUsers: vi.fn() }));

const getSession = vi.mocked(getConnectSession);
const listSubscriptions = vi.mocked(listGigsSubscriptions);

const nothing = {
  kind: 'checkout',
  state: 'not-found',
  hint: null,
  record: null,
  receipt: null,
  purchase: null,
  user: null,
  detail: null,
  open: false,
  reference: null,
};

const aRecord = aCheckoutRecord;

function aSession(sealed: string, changes: Partial<ConnectSession> = {}): ConnectSession {
  return {
    callbackUrl: `https://shop.example/checkout/callback?checkout=${sealed}`,
    user: 'usr_1',
    intent: { type: 'checkoutNewSubscription', checkoutNewSubscription: { plan: 'pln_1' } },
    ...changes,
  };
}

/** A checkout begun with this record, of which Gigs holds the session. */
async function begin(
  record: Partial<CheckoutRecord> = {},
  session: Partial<ConnectSession> = {},
): Promise<{ session_id: string; checkout: string }> {
  const checkout = await sealRecord('checkout', aRecord(record));
  getSession.mockResolvedValue(ok(aSession(checkout, session)));
  return { session_id: 'csn_1', checkout };
}

function by(shopper: Shopper | null, ...begunHere: string[]) {
  return { shopper, begunHere };
}

function expectNoCalls(): void {
  for (const call of [getSession, listSubscriptions, findGigsUsers])
    expect(call).not.toHaveBeenCalled();
}

beforeEach(() => {
  vi.resetAllMocks();
  processValues.delete('kv');
  listSubscriptions.mockResolvedValue(ok([gigsSubscription()]));
  vi.mocked(findGigsUsers).mockResolvedValue(ok([]));
});

describe('the owner of a checkout', () => {
  test('is told of it also when their account was made anew since they signed in', async () => {
    const query = await begin({}, { user: 'usr_9' });
    const anew = [{ id: 'usr_9', email: 'ada@example.com', status: 'active' }];
    vi.mocked(findGigsUsers).mockResolvedValue(ok(anew));
    expect(await readCheckoutReturn(query, by(ada))).toMatchObject({ state: 'active' });
    expect(listSubscriptions).toHaveBeenLastCalledWith('usr_9');
  });

  test('is told of no other user’s who has the address of a named one by now', async () => {
    const query = await begin({}, { user: 'usr_9' });
    const heir = [{ id: 'usr_9', email: 'ada@example.com', status: 'active' }];
    vi.mocked(findGigsUsers).mockResolvedValue(ok(heir));
    const named = { ...ada, isNamed: true };
    expect(await readCheckoutReturn(query, by(named))).toEqual(nothing);
  });

  test('is told of the purchase, with the session as reference', async () => {
    const query = await begin();
    const told = await readCheckoutReturn({ ...query, status: 'success' }, by(ada));
    expect(told).toMatchObject({
      state: 'active',
      hint: 'success',
      reference: '3905-A7E4-6A4F',
      record: { plan: 'pln_1' },
      purchase: { id: 'sub_1', plan: { name: 'Ten' } },
      user: 'usr_1',
    });
    expect(getSession).toHaveBeenCalledWith('csn_1');
    expect(listSubscriptions).toHaveBeenCalledWith('usr_1');
  });

  test('is told of no failure when Gigs does not say when the plan was ordered', async () => {
    const query = await begin();
    listSubscriptions.mockResolvedValue(ok([gigsSubscription({ createdAt: '' })]));
    for (const status of ['success', 'user_aborted', 'auth_expired', '']) {
      const told = await readCheckoutReturn({ ...query, status }, by(ada));
      expect(told).toMatchObject({ state: 'unavailable', receipt: null, open: true });
    }
    const other = gigsSubscription({ createdAt: '', plan: gigsBoughtPlan.parse({ id: 'pln_2' }) });
    listSubscriptions.mockResolvedValue(ok([other]));
    expect(await readCheckoutReturn({ ...query, status: 'user_aborted' }, by(ada))).toMatchObject({
      state: 'aborted',
    });
    const known = await begin({ idsBefore: [] });
    listSubscriptions.mockResolvedValue(ok([gigsSubscription({ createdAt: '' })]));
    expect(await readCheckoutReturn({ ...known, status: 'success' }, by(ada))).toMatchObject({
      state: 'active',
      receipt: expect.anything(),
    });
  });

  test('is told the truth when the address says otherwise', async () => {
    const query = await begin();
    const told = await readCheckoutReturn({ ...query, status: 'user_aborted' }, by(ada));
    expect(told.state).toBe('active');
    listSubscriptions.mockResolvedValue(ok([]));
    const forged = await readCheckoutReturn({ ...query, status: 'success' }, by(ada));
    expect([forged.state, forged.purchase]).toEqual(['checking', null]);
  });

  test('is told of the chosen SIM’s subscription only', async () => {
    const intent = {
      type: 'checkoutNewSubscription',
      checkoutNewSubscription: { plan: 'pln_1', sim: 'sim_1' },
    };
    const query = await begin({ sim: 'sim_1' }, { intent });
    listSubscriptions.mockResolvedValue(ok([gigsSubscription({ sim: gigsSim({ id: 'sim_2' }) })]));
    expect((await readCheckoutReturn(query, by(ada))).purchase).toBeNull();
  });

  test('is told of the purchase of a plan of which little is in order, without a price', async () => {
    const bought = gigsSubscription({ plan: gigsBoughtPlan.parse(wireOddPlan()) });
    listSubscriptions.mockResolvedValue(ok([bought]));
    const told = await readCheckoutReturn(await begin(), by(ada));
    expect(told).toMatchObject({ state: 'active', purchase: { id: 'sub_1', price: null } });
  });

  test('may have been unknown to Gigs until checkout: the session names the user by then', async () => {
    const query = await begin();
    vi.mocked(findGigsUsers).mockResolvedValue(
      ok([{ id: 'usr_1', email: 'ada@example.com', status: 'active' }]),
    );
    const told = await readCheckoutReturn(query, by({ ...ada, gigsUser: null }));
    expect([told.state, told.purchase?.id]).toEqual(['active', 'sub_1']);
  });

  test('is known by the user when the session has lost its address', async () => {
    const query = await begin({}, { callbackUrl: null });
    expect((await readCheckoutReturn(query, by(ada))).state).toBe('active');
  });
});

describe('an address that is not in order is not found, and Gigs is not asked', () => {
  test('when the record is forged, altered, of another purpose, or missing [ASVS 2.3.1]', async () => {
    const { checkout } = await begin();
    const middle = Math.floor(checkout.length / 2);
    const flipped = checkout[middle] === 'A' ? 'B' : 'A';
    const altered = checkout.slice(0, middle) + flipped + checkout.slice(middle + 1);
    const others = [
      'x',
      '',
      altered,
      await seal('sign-in', aRecord(), 60),
      undefined,
      [checkout, 'x'],
    ];
    for (const forged of others) {
      const query = { session_id: 'csn_1', checkout: forged, status: 'success' };
      expect(await readCheckoutReturn(query, by(ada))).toEqual(nothing);
    }
    expectNoCalls();
  });

  test('when a parameter is missing, repeated with another value, or oversized', async () => {
    const query = await begin();
    for (const change of [
      { session_id: undefined },
      { session_id: ['csn_1', 'csn_2'] },
      { session_id: 'c'.repeat(65) },
      { session_id: '../users' },
      { checkout: 'x'.repeat(2_049) },
    ])
      expect(await readCheckoutReturn({ ...query, ...change }, by(ada))).toEqual(nothing);
    expectNoCalls();
  });

  test('whatever it holds', async () => {
    const value = fc.oneof(fc.anything(), fc.string({ unit: 'binary' }));
    const names = fc.constantFrom('session_id', 'checkout', 'status', '__proto__', 'constructor');
    await fc.assert(
      fc.asyncProperty(fc.dictionary(names, value), async (query) => {
        expect(await readCheckoutReturn(query, by(ada))).toEqual(nothing);
      }),
    );
    expectNoCalls();
  });

  test('when the record is someone else’s', async () => {
    const query = await begin();
    expect(await readCheckoutReturn(query, by(eve))).toEqual(nothing);
    expect(await readCheckoutReturn(query, by(null))).toEqual(nothing);
    expect(await readCheckoutReturn(query, by(null, query.checkout))).toEqual(nothing);
    expectNoCalls();
  });

  test('when a checkout begun signed out is opened in another browser', async () => {
    const query = await begin({ email: null, newestBefore: null });
    expect(await readCheckoutReturn(query, by(null))).toEqual(nothing);
    const another = await sealRecord('checkout', aRecord({ email: null }));
    expect(await readCheckoutReturn(query, by(null, another))).toEqual(nothing);
    expectNoCalls();
  });
});

describe('a session that is not of this checkout is not found', () => {
  const bought = (plan: string, sim?: string) => ({
    intent: {
      type: 'checkoutNewSubscription',
      checkoutNewSubscription: { plan, ...(sim && { sim }) },
    },
  });

  test.each<[string, Partial<ConnectSession>]>([
    ['is of another intent', { intent: { type: 'cancelSubscription' } }],
    ['is of another plan', bought('pln_2')],
    ['belongs to another user', { user: 'usr_2' }],
    ['comes back elsewhere', { callbackUrl: 'https://shop.example/checkout/callback' }],
    ['comes back to no address at all', { callbackUrl: 'nonsense' }],
    ['has neither address nor user', { callbackUrl: null, user: null }],
  ])('when it %s', async (_, session) => {
    const query = await begin({}, session);
    expect(await readCheckoutReturn({ ...query, status: 'success' }, by(ada))).toEqual(nothing);
  });

  test('when it has another SIM than the chosen one', async () => {
    const query = await begin({ sim: 'sim_1' }, bought('pln_1', 'sim_9'));
    expect(await readCheckoutReturn(query, by(ada))).toEqual(nothing);
  });

  test.each<[string, Partial<ConnectSession>]>([
    ['no content', { intent: { type: 'checkoutNewSubscription' } }],
    ['no SIM', bought('pln_1')],
  ])('but it may show %s: what it carries says it as well', async (_, session) => {
    const query = await begin({ sim: 'sim_1' }, session);
    expect(await readCheckoutReturn(query, by(ada))).toMatchObject({ state: 'active' });
    getSession.mockResolvedValue(ok({ ...aSession('x'), ...session }));
    expect(await readCheckoutReturn(query, by(ada))).toEqual(nothing);
  });

  test('but it may name the SIM picked at Connect where none was chosen here', async () => {
    const query = await begin({}, bought('pln_1', 'sim_9'));
    const told = await readCheckoutReturn(query, by(ada));
    expect([told.state, told.purchase?.id]).toEqual(['active', 'sub_1']);
  });

  test('when it carries the record of another checkout of the same plan', async () => {
    const query = await begin();
    const another = await sealRecord('checkout', aRecord());
    getSession.mockResolvedValue(ok(aSession(another)));
    expect(await readCheckoutReturn(query, by(ada))).toEqual(nothing);
  });

  test.each(['not-found', 'invalid'] as const)(
    'when Gigs calls it %s and the account holds no purchase either',
    async (kind) => {
      const query = await begin();
      getSession.mockResolvedValue(fail(gigsError(kind)));
      listSubscriptions.mockResolvedValue(ok([]));
      expect(await readCheckoutReturn({ ...query, status: 'success' }, by(ada))).toEqual(nothing);
    },
  );
});

describe('a session that Gigs refuses to show', () => {
  const forbidden = fail(gigsError('forbidden'));

  test('takes nothing from its shopper: the purchase counts', async () => {
    const query = await begin();
    getSession.mockResolvedValue(forbidden);
    const told = await readCheckoutReturn(query, by(ada));
    expect([told.state, told.purchase?.id]).toEqual(['active', 'sub_1']);
    listSubscriptions.mockResolvedValue(ok([]));
    const waiting = await readCheckoutReturn({ ...query, status: 'success' }, by(ada));
    expect([waiting.state, waiting.open]).toEqual(['checking', true]);
  });

  test.each(['not-found', 'invalid'] as const)(
    'or calls %s leaves its shopper a purchase that shows',
    async (kind) => {
      const query = await begin();
      getSession.mockResolvedValue(fail(gigsError(kind)));
      const told = await readCheckoutReturn(query, by(ada));
      expect([told.state, told.purchase?.id]).toEqual(['active', 'sub_1']);
    },
  );

  test.each(['forbidden', 'not-found'] as const)('(%s) is nobody else’s', async (kind) => {
    const query = await begin();
    getSession.mockResolvedValue(fail(gigsError(kind)));
    for (const visitor of [by(eve), by(null, query.checkout)]) {
      expect(await readCheckoutReturn(query, visitor)).toEqual(nothing);
    }
  });

  test('cannot be asked for by a browser that began it signed out', async () => {
    const query = await begin({ email: null, newestBefore: null });
    getSession.mockResolvedValue(forbidden);
    const told = await readCheckoutReturn(query, by(null, query.checkout));
    expect(told.state).toBe('unread');
  });
});

describe('when Gigs cannot say', () => {
  const kinds: GigsError['kind'][] = [
    'network',
    'timeout',
    'rate-limited',
    'unavailable',
    'unexpected-shape',
  ];

  test.each(kinds)(
    '(%s) the state is unavailable, with the reference and no purchase',
    async (kind) => {
      const query = await begin();
      const unavailable = {
        state: 'unavailable',
        open: true,
        reference: '3905-A7E4-6A4F',
        purchase: null,
      };
      listSubscriptions.mockResolvedValue(fail(gigsError(kind)));
      expect(await readCheckoutReturn(query, by(ada))).toMatchObject(unavailable);
      getSession.mockResolvedValue(fail(gigsError(kind)));
      expect(await readCheckoutReturn(query, by(ada))).toMatchObject(unavailable);
    },
  );

  test.each<GigsError['kind']>([
    'unauthenticated',
    'forbidden',
    'not-found',
    'invalid',
    'conflict',
  ])(
    '(%s) until the brand has mended it, it is on us, with the reference and no purchase',
    async (kind) => {
      const query = await begin();
      const onUs = {
        state: 'unread',
        reference: '3905-A7E4-6A4F',
        purchase: null,
      };
      listSubscriptions.mockResolvedValue(fail(gigsError(kind)));
      expect(await readCheckoutReturn(query, by(ada))).toMatchObject(onUs);
      vi.mocked(findGigsUsers).mockResolvedValue(fail(gigsError(kind)));
      const unknown = by({ ...ada, gigsUser: null });
      expect(await readCheckoutReturn(query, unknown)).toMatchObject(onUs);
    },
  );

  test('(unauthenticated) of the session either, it is on us', async () => {
    const query = await begin();
    getSession.mockResolvedValue(fail(gigsError('unauthenticated')));
    expect((await readCheckoutReturn(query, by(ada))).state).toBe('unread');
  });

  test('because it does not know the project, it is on us, and no order is denied', async () => {
    const query = await begin({ email: null, newestBefore: null });
    getSession.mockResolvedValue(fail(gigsError('not-found')));
    vi.mocked(isProjectUnknown).mockResolvedValue(true);
    const told = await readCheckoutReturn(query, by(null, query.checkout));
    expect(told.state).toBe('unread');
  });

  test('who the shopper is, the state is unavailable', async () => {
    const query = await begin();
    vi.mocked(findGigsUsers).mockResolvedValue(fail(gigsError('timeout')));
    const told = await readCheckoutReturn(query, by({ ...ada, gigsUser: null }));
    expect([told.state, told.open]).toEqual(['unavailable', true]);
  });

  test('without a return address of ours, it is not found, and the page does not go on asking', async () => {
    expect(await readCheckoutReturn({}, by(ada))).toEqual(nothing);
  });

  test('in a session of another plan, it is not found all the same', async () => {
    const query = await begin({ plan: 'pln_2' });
    listSubscriptions.mockResolvedValue(fail(gigsError('unavailable')));
    expect(await readCheckoutReturn(query, by(ada))).toEqual(nothing);
  });
});

describe('a checkout begun signed out', () => {
  const signedOut = { email: null, newestBefore: null };

  const bought = (createdAt: number) =>
    listSubscriptions.mockResolvedValue(
      ok([
        gigsSubscription({
          createdAt: new Date(createdAt).toISOString(),
          phoneNumber: '+4915112345678',
        }),
      ]),
    );

  test('tells this browser the state and a receipt, and no other detail', async () => {
    const query = await begin(signedOut);
    bought(Date.now());
    const told = await readCheckoutReturn(query, by(null, query.checkout));
    expect([told.state, told.purchase, told.user]).toEqual(['active', null, null]);
    expect(told.receipt).toMatchObject({
      plan: { id: 'pln_1' },
      phoneNumber: '+4915112345678',
      price: { amount: expect.any(Number) },
    });
    expect(JSON.stringify(told)).not.toMatch(/sub_1|usr_1|sim_1/);
    expect(listSubscriptions).toHaveBeenCalledWith('usr_1');
  });

  test('tells this browser no number an hour later', async () => {
    const startedAt = Date.now() - 60 * 60_000;
    const query = await begin({ ...signedOut, startedAt });
    bought(startedAt);
    const told = await readCheckoutReturn(query, by(null, query.checkout));
    expect([told.state, told.receipt?.plan.id]).toEqual(['active', 'pln_1']);
    expect(JSON.stringify(told)).not.toContain('+49');
    expect((await readCheckoutReturn(query, by(ada))).receipt?.phoneNumber).toBe('+4915112345678');
  });

  test('tells its shopper everything once signed in, in any browser', async () => {
    const query = await begin(signedOut);
    const createdAt = new Date().toISOString();
    listSubscriptions.mockResolvedValue(ok([gigsSubscription({ createdAt })]));
    const told = await readCheckoutReturn(query, by(ada));
    expect([told.state, told.purchase?.id]).toEqual(['active', 'sub_1']);
  });

  test('is not found for another shopper, even in the browser that began it', async () => {
    const query = await begin(signedOut);
    expect(await readCheckoutReturn(query, by(eve, query.checkout))).toEqual(nothing);
  });

  test('has no purchase while Connect has not said whose it is', async () => {
    const query = await begin(signedOut, { user: null });
    const told = await readCheckoutReturn(query, by(null, query.checkout));
    expect([told.state, told.purchase, told.detail]).toEqual(['checking', null, 'unasked']);
    expect(listSubscriptions).not.toHaveBeenCalled();
  });

  test('is then found for who signs in, in the browser that began it and in no other', async () => {
    const query = await begin(signedOut, { user: null });
    const createdAt = new Date().toISOString();
    listSubscriptions.mockResolvedValue(ok([gigsSubscription({ createdAt })]));
    const told = await readCheckoutReturn(query, by(ada, query.checkout));
    expect([told.state, told.purchase?.id]).toEqual(['active', 'sub_1']);
    expect((await readCheckoutReturn(query, by(ada))).purchase).toBeNull();
    listSubscriptions.mockResolvedValue(ok([]));
    expect((await readCheckoutReturn(query, by(ada, query.checkout))).detail).toBeNull();
  });
});

describe('a shopper whom the search does not find yet', () => {
  const unfound: Shopper = { ...ada, gigsUser: null };

  test('is told of their own sealed checkout by the user of its session', async () => {
    const query = await begin({}, { user: 'usr_7' });
    const told = await readCheckoutReturn(query, by(unfound));
    expect([told.state, told.purchase?.id]).toEqual(['active', 'sub_1']);
    expect(listSubscriptions.mock.calls).toEqual([['usr_7']]);
    listSubscriptions.mockResolvedValue(fail(gigsError('timeout')));
    expect((await readCheckoutReturn(query, by(unfound))).state).toBe('unavailable');
  });

  test('has nothing read while the session has no user', async () => {
    const query = await begin({}, { user: null });
    const told = await readCheckoutReturn({ ...query, status: 'success' }, by(unfound));
    expect([told.state, told.purchase, told.open]).toEqual(['checking', null, true]);
    expect(told.detail).toBeNull();
    expect(listSubscriptions).not.toHaveBeenCalled();
  });

  test.each<[string, Partial<CheckoutRecord>, Partial<ConnectSession>]>([
    ['was begun signed out', { email: null, newestBefore: null }, {}],
    ['has lost its address', {}, { callbackUrl: null }],
    ['carries another record', {}, { callbackUrl: 'https://shop.example/checkout/callback' }],
  ])('is told nothing when the checkout %s', async (_, record, session) => {
    const query = await begin(record, session);
    expect(await readCheckoutReturn(query, by(unfound, query.checkout))).toEqual(nothing);
    expect(listSubscriptions).not.toHaveBeenCalled();
  });

  test('is told nothing when the checkout is of another e-mail', async () => {
    const query = await begin();
    expect(await readCheckoutReturn(query, by({ ...eve, gigsUser: null }))).toEqual(nothing);
    expectNoCalls();
  });
});

test.each([
  [{ status: 'pending' }, null],
  [{ status: 'active' }, null],
  [{ status: 'restricted' }, 'limited'],
  [{ status: 'ended', activatedAt: null }, null],
  [{ status: 'ended' }, 'ended'],
  [{ status: 'pending', lastPorting: { status: 'requested', required: [] } }, 'transfer'],
  [{ status: 'pending', lastPorting: { status: 'completed', required: [] } }, null],
])('what the state of %j does not say is said to a guest, too: %s', async (changes, detail) => {
  const query = await begin({ email: null, newestBefore: null });
  const createdAt = new Date().toISOString();
  const wire = gigsSubscription({ createdAt, activatedAt: createdAt, ...(changes as object) });
  listSubscriptions.mockResolvedValue(ok([wire]));
  const told = await readCheckoutReturn(query, by(null, query.checkout));
  expect([told.receipt !== null, told.detail, told.purchase]).toEqual([true, detail, null]);
});

test.each([
  ['eSIM', 'install'],
  ['pSIM', 'insert'],
])('that a plan starts once its %s is used is said to a guest, too', async (type, detail) => {
  const query = await begin({ email: null, newestBefore: null });
  const { plan, ...rest } = gigsSubscription({ status: 'pending' });
  const sim = gigsSim({ type });
  const wire = { ...rest, sim, createdAt: new Date().toISOString() };
  listSubscriptions.mockResolvedValue(
    ok([{ ...wire, plan: { ...plan, activationTrigger: 'usageStarted' } }]),
  );
  expect((await readCheckoutReturn(query, by(null, query.checkout))).detail).toBe(detail);
});

describe('the page goes on asking', () => {
  test.each([
    ['pending', 'activating', true],
    ['restricted', 'activating', true],
    ['initiated', 'not-completed', true],
    ['active', 'active', false],
    ['ended', 'not-completed', false],
    ['brandNew', 'checking', true],
  ])('or not, of a purchase that is %s: %s, %s', async (status, state, open) => {
    listSubscriptions.mockResolvedValue(ok([gigsSubscription({ status })]));
    expect(await readCheckoutReturn(await begin(), by(ada))).toMatchObject({ state, open });
  });

  test.each([
    ['success', 'checking', true],
    ['user_aborted', 'aborted', false],
    ['auth_expired', 'expired', false],
    ['bad_configuration', 'misconfigured', false],
  ])('or not, without a purchase, at %s: %s, %s', async (status, state, open) => {
    listSubscriptions.mockResolvedValue(ok([]));
    const query = { ...(await begin()), status };
    expect(await readCheckoutReturn(query, by(ada))).toMatchObject({ state, open });
  });

  test('of an initiated purchase in the browser that began it signed out, without details', async () => {
    const query = await begin({ email: null, newestBefore: null });
    const createdAt = new Date().toISOString();
    listSubscriptions.mockResolvedValue(ok([gigsSubscription({ createdAt, status: 'initiated' })]));
    const told = await readCheckoutReturn(query, by(null, query.checkout));
    expect([told.state, told.open, told.purchase]).toEqual(['not-completed', true, null]);
  });
});
