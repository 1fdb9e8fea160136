import { expect, onTestFinished, test, vi } from 'vitest';
import { listPlans } from '@/lib/catalog/server';
import { gigsError } from '@/lib/gigs/error';
import { fail, ok } from '@/lib/platform/result';
import { aSubscription } from '@/lib/testing/builders';
import { listChanges, listMyPayments, listOwnAddons, readOffersOf, readUsage } from './account';
import { listMySubscriptions } from './list';
import { readOverview } from './overview';
import { readTopUps } from './top-up';
import type { OwnAddon, Payment, Porting, Subscription } from './types';

vi.mock('@/lib/catalog/server', () => ({
  listPlans: vi.fn(async () => ({ ok: true, value: [] })),
}));
vi.mock('./list', () => ({ listMySubscriptions: vi.fn(), hasOtherPlans: () => false }));
vi.mock('./account', async (original) => ({
  ...(await original<typeof import('./account')>()),
  readOffersOf: vi.fn(() => new Map()),
  readUsage: vi.fn(async () => []),
  listOwnAddons: vi.fn(async () => ({ ok: true, value: [] })),
  listChanges: vi.fn(async () => ({ ok: true, value: [] })),
  listMyPayments: vi.fn(),
  readFullName: async () => null,
  readAddresses: async () => null,
  readPaymentMethods: async () => null,
}));

const declined: Payment = {
  id: 'pay_1',
  status: 'failed',
  failure: 'declined',
  isOneOff: false,
  price: null,
  createdAt: '2026-11-30T00:00:00Z',
  paidFor: ['sub_1'],
};
const paid: Payment = { ...declined, id: 'pay_2', status: 'succeeded', failure: null };

const owed: Payment = { ...declined, status: 'requiresMethod', failure: 'expired' };
const tried: Payment = { ...declined, isOneOff: true };
const cancelledAt = '2026-12-01T00:00:00Z';
const limited = (cause: 'invoiceOverdue' | null) => ({ restriction: { cause, kinds: [] } });

test.each<[Subscription['status'], Partial<Subscription>, Payment[], Payment['failure']]>([
  ['pending', {}, [declined], 'declined'],
  ['pending', {}, [owed], 'expired'],
  ['initiated', {}, [declined], 'declined'],
  ['pending', {}, [paid, declined], null],
  ['pending', {}, [{ ...declined, paidFor: ['sub_2'] }], null],
  ['pending', { cancelledAt }, [declined], null],
  ['active', {}, [declined], 'declined'],
  ['active', {}, [declined, paid], 'declined'],
  ['active', {}, [tried, paid], null],
  ['active', {}, [tried, owed], 'expired'],
  ['active', {}, [{ ...owed, isOneOff: true }, paid], 'expired'],
  ['active', {}, [paid, declined], null],
  ['active', {}, [owed, paid], 'expired'],
  ['active', {}, [paid, owed], null],
  ['active', { cancelledAt }, [owed], 'expired'],
  ['restricted', limited(null), [owed], 'expired'],
  ['restricted', limited('invoiceOverdue'), [owed], null],
  ['restricted', limited('invoiceOverdue'), [declined], null],
  ['unknown', {}, [owed], null],
])(
  'what is %s with %j tells of its last payment, if that failed: %j',
  async (status, changes, payments, failure) => {
    const subscription = aSubscription({ id: 'sub_1', status, ...changes });
    vi.mocked(listMySubscriptions).mockResolvedValue(ok([subscription]));
    vi.mocked(listMyPayments).mockResolvedValue(ok(payments));
    const overview = await readOverview('usr_1');
    const isRetried = payments[0]?.status === 'failed' && failure === 'declined';
    const expected = failure && { why: failure, isRetried };
    expect(overview.ok && overview.value.plans[0]?.failure).toEqual(expected);
  },
);

test('what waits for the shopper stands first, what was cancelled last', async () => {
  const porting: Porting = { status: 'informationRequired', phoneNumber: null, missing: [] };
  vi.mocked(listMySubscriptions).mockResolvedValue(
    ok([
      aSubscription({ id: 'cancelled', cancelledAt }),
      aSubscription({ id: 'cancelled unused', status: 'pending', startsOnUse: true, cancelledAt }),
      aSubscription({ id: 'pending', status: 'pending' }),
      aSubscription({ id: 'moving', porting: { ...porting, status: 'requested' } }),
      aSubscription({ id: 'active' }),
      aSubscription({ id: 'overdue', status: 'restricted', ...limited('invoiceOverdue') }),
      aSubscription({ id: 'to confirm' }),
      aSubscription({ id: 'to install', status: 'pending', startsOnUse: true }),
      aSubscription({ id: 'to transfer', porting }),
      aSubscription({ id: 'declined', status: 'initiated' }),
    ]),
  );
  vi.mocked(listMyPayments).mockResolvedValue(
    ok([
      { ...paid, status: 'requiresConfirmation', paidFor: ['to confirm'] },
      { ...declined, paidFor: ['declined'] },
    ]),
  );
  const overview = await readOverview('usr_1');
  expect(overview.ok && overview.value.plans.map(({ subscription }) => subscription.id)).toEqual([
    'overdue',
    'to confirm',
    'to install',
    'to transfer',
    'declined',
    'moving',
    'active',
    'pending',
    'cancelled',
    'cancelled unused',
  ]);
});

test.each<[OwnAddon['status'], Payment[], string | null]>([
  ['pending', [{ ...owed, paidFor: ['sad_1'] }], 'expired'],
  ['pending', [{ ...declined, paidFor: ['sad_1'] }], 'declined'],
  ['pending', [paid, { ...owed, paidFor: ['sad_1'] }], 'expired'],
  ['pending', [{ ...paid, paidFor: ['sad_1'] }, owed], 'expired'],
  [
    'pending',
    [
      { ...paid, paidFor: ['sad_1'] },
      { ...owed, paidFor: ['sad_1'] },
    ],
    null,
  ],
  ['pending', [{ ...owed, paidFor: ['sad_2'] }], null],
  ['ended', [{ ...owed, paidFor: ['sad_1'] }], null],
])(
  'a plan with an add-on that is %s tells of its failed payment: %j',
  async (status, payments, failure) => {
    const confirmed: Payment = { ...owed, id: 'pay_3', status: 'requiresConfirmation' };
    const addon = { id: 'sad_1', addon: 'add_1', name: '', createdAt: '', endsAt: null, status };
    vi.mocked(listOwnAddons).mockResolvedValueOnce(ok([addon]));
    vi.mocked(listMySubscriptions).mockResolvedValue(ok([aSubscription({ id: 'sub_1' })]));
    const toConfirm = { ...confirmed, paidFor: ['sad_1'], failure: null };
    vi.mocked(listMyPayments).mockResolvedValue(ok([...payments, toConfirm]));
    const overview = await readOverview('usr_1');
    const isOver = status === 'ended';
    expect(overview.ok && overview.value).toMatchObject({
      plans: [
        {
          failure: failure && { why: failure },
          toConfirm: isOver ? [] : [toConfirm],
          lastPaid: payments.includes(paid) ? paid : null,
        },
      ],
      toConfirm: isOver ? [toConfirm] : [],
    });
  },
);

const down = fail(gigsError('unavailable'));
const off = fail(gigsError('forbidden'));

test.each([
  ['nothing that failed', ok([]), ok([]), ok([]), false],
  ['add-ons that are down', down, ok([]), ok([]), true],
  ['changes that are down', ok([]), down, ok([]), true],
  ['payments that are down', ok([]), ok([]), down, true],
  ['what Gigs refuses to the project', off, off, off, false],
])(
  'with %s My plans says whether something may be missing',
  async (_, addons, changes, payments, isPartial) => {
    vi.mocked(listMySubscriptions).mockResolvedValue(ok([aSubscription()]));
    vi.mocked(listOwnAddons).mockResolvedValueOnce(addons);
    vi.mocked(listChanges).mockResolvedValueOnce(changes);
    vi.mocked(listMyPayments).mockResolvedValue(payments);
    expect(await readOverview('usr_1')).toMatchObject(ok({ isPartial }));
  },
);

test('a catalogue that is late costs the change of plan, not what is read of each plan', async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  vi.mocked(listPlans).mockReturnValueOnce(new Promise(() => undefined));
  vi.mocked(listMySubscriptions).mockResolvedValue(ok([aSubscription()]));
  vi.mocked(listMyPayments).mockResolvedValue(ok([]));
  const reading = readOverview('usr_1');
  await vi.advanceTimersByTimeAsync(0);
  expect(readUsage).toHaveBeenCalledWith(aSubscription());
  await vi.advanceTimersByTimeAsync(3_000);
  const overview = await reading;
  expect(overview.ok && overview.value.plans[0]).toMatchObject({
    details: { usage: [] },
    otherPlans: false,
  });
});

test('a catalogue that breaks while the list is down breaks nothing else', async () => {
  vi.mocked(listPlans).mockRejectedValueOnce(new Error('A bug'));
  vi.mocked(listMySubscriptions).mockResolvedValue(fail(gigsError('unavailable')));
  expect(await readOverview('usr_1')).toMatchObject({ ok: false });
});

test('of the plans after the first twenty nothing is said that was not asked, and all can be topped up', async () => {
  const many = Array.from({ length: 22 }, (_, index) => aSubscription({ id: `sub_${index}` }));
  many.push(aSubscription({ id: 'sub_22', plan: { ...aSubscription().plan, id: 'pln_other' } }));
  vi.mocked(listMySubscriptions).mockResolvedValue(ok(many));
  vi.mocked(listMyPayments).mockResolvedValue(ok([]));
  const offer = { id: 'add_1', name: 'Extra 1 GB', price: null, renews: false };
  vi.mocked(readOffersOf).mockImplementation(
    (asked) => new Map(asked.map(({ plan }) => [plan.id, Promise.resolve([offer])])),
  );
  vi.mocked(readUsage).mockReset().mockResolvedValue(null);
  const [overview, topUps] = [await readOverview('usr_1'), await readTopUps('usr_1')];
  const plans = overview.ok ? overview.value.plans.map(({ details }) => details) : [];
  for (const read of [plans, topUps.ok ? topUps.value : []]) {
    expect(read.map(({ usage }) => usage)).toEqual([...Array(20).fill(null), [], [], []]);
    expect(read.map((plan) => plan.offers)).toEqual(Array(23).fill([offer]));
  }
  expect(readUsage).toHaveBeenCalledTimes(40);
});

test('what can be topped up stands first, the one with the least data left before others', async () => {
  const offer = { id: 'add_1', name: 'Extra 1 GB', price: null, renews: false };
  const left: Record<string, number | null> = { none: 0, half: 5, unlimited: null, tenth: 1 };
  const plan = (id: string) => ({ ...aSubscription().plan, id });
  vi.mocked(listMySubscriptions).mockResolvedValue(
    ok(['down', ...Object.keys(left)].map((id) => aSubscription({ id, plan: plan(id) }))),
  );
  vi.mocked(readOffersOf).mockReturnValueOnce(
    new Map(Object.keys(left).map((id) => [id, Promise.resolve(id === 'none' ? [] : [offer])])),
  );
  vi.mocked(readUsage).mockImplementation(async ({ id }) => {
    const limit = left[id] === null ? null : 10;
    return [{ of: 'data', used: 1, limit, left: left[id] ?? null }];
  });
  const topUps = await readTopUps('usr_1');
  expect(topUps.ok && topUps.value.map(({ subscription }) => subscription.id)).toEqual([
    'tenth',
    'half',
    'unlimited',
    'down',
    'none',
  ]);
});
