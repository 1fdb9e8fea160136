import { expect, test } from 'vitest';
import { gigsSubscription as schema } from '@/lib/gigs/subscriptions';
import {
  aPlan,
  aSubscription,
  gigsSim,
  gigsSubscription,
  wireOddPlan,
  wirePlan,
} from '@/lib/testing/builders';
import { hasOtherPlans, subscriptionFromGigs } from './list';

test('a subscription keeps its moments: cancelled is not ended', () => {
  const wire = gigsSubscription({
    activatedAt: '2026-11-01T00:05:00Z',
    canceledAt: '2026-11-10T00:00:00Z',
    endedAt: '2026-12-01T00:00:00Z',
    currentPeriod: { start: '2026-11-01T00:05:00Z', end: '2026-12-01T00:00:00Z' },
    phoneNumber: '+4915112345678',
  });
  expect(subscriptionFromGigs(schema.parse(wire))).toMatchObject({
    status: 'active',
    plan: { id: 'pln_1', name: 'Ten', data: 10_000_000_000, voiceSeconds: 6_000, messages: 100 },
    price: { amount: 999, currency: 'EUR' },
    createdAt: '2026-11-01T00:00:00Z',
    activatedAt: '2026-11-01T00:05:00Z',
    cancelledAt: '2026-11-10T00:00:00Z',
    endsAt: '2026-12-01T00:00:00Z',
    period: { start: '2026-11-01T00:05:00Z', end: '2026-12-01T00:00:00Z' },
    phoneNumber: '+4915112345678',
  });
});

test('a plan of which little is in order hides nothing else, and claims no price', () => {
  const wire = { ...gigsSubscription({ sim: gigsSim() }), plan: wireOddPlan() };
  expect(subscriptionFromGigs(schema.parse(wire))).toMatchObject({
    id: 'sub_1',
    status: 'active',
    plan: { id: 'pln_1', data: undefined, term: null },
    price: null,
    sim: { id: 'sim_1' },
  });
});

test.each([
  [
    { amount: 999, currency: 'eur' },
    { amount: 999, currency: 'EUR' },
  ],
  [
    { amount: 0, currency: 'EUR' },
    { amount: 0, currency: 'EUR' },
  ],
  [{ amount: 9.99, currency: 'EUR' }, null],
  [{ amount: 999, currency: 'EURO' }, null],
  [{ amount: 999, currency: '€€€' }, null],
  [undefined, null],
])('the price %j of a subscription is told as %j', (price, told) => {
  const wire = { ...gigsSubscription(), plan: wirePlan({ price }) };
  expect(subscriptionFromGigs(schema.parse(wire)).price).toEqual(told);
});

test.each(['pending', 'initiated', 'active', 'restricted', 'ended'])(
  'the status %s is kept',
  (status) => {
    expect(subscriptionFromGigs(gigsSubscription({ status })).status).toBe(status);
  },
);

test.each(['canceled', 'Active', '__proto__'])(
  'a status that is not documented (%s) is unknown, never active',
  (status) => {
    expect(subscriptionFromGigs(gigsSubscription({ status })).status).toBe('unknown');
  },
);

test('a SIM shows its end and its kind, not its number, and may be missing', () => {
  const { sim } = subscriptionFromGigs(gigsSubscription({ sim: gigsSim() }));
  expect(sim).toEqual({ id: 'sim_1', ending: '1234', type: 'eSIM' });
  expect(subscriptionFromGigs(gigsSubscription({ sim: gigsSim({ type: 'iSIM' }) })).sim?.type).toBe(
    null,
  );
  const odd = schema.parse({ ...gigsSubscription(), sim: {}, phoneNumber: 7 });
  expect(subscriptionFromGigs(odd)).toMatchObject({ sim: null, phoneNumber: null });
  const bare = schema.parse({ ...gigsSubscription(), sim: 'sim_1' });
  expect(subscriptionFromGigs(bare).sim).toEqual({ id: 'sim_1', ending: '', type: null });
});

test('restriction, transfer and cause are read as far as this store has words for them', () => {
  const wire = {
    ...gigsSubscription({ status: 'restricted' }),
    restrictionDetails: { cause: 'invoiceOverdue', whatever: ['noData', 'noFun'] },
    cancellationDetails: { cause: 'somethingNew' },
    porting: { status: 'declined', required: ['accountPin', 'shoeSize', 'hatSize'] },
  };
  expect(subscriptionFromGigs(schema.parse(wire))).toMatchObject({
    restriction: { cause: 'invoiceOverdue', kinds: ['noData'] },
    cancellationCause: null,
    porting: { status: 'declined', phoneNumber: null, missing: ['accountPin', 'other'] },
  });
  const newer = { ...wire, lastPorting: { status: 'teleported', required: null } };
  expect(subscriptionFromGigs(schema.parse(newer)).porting).toMatchObject({
    status: 'unknown',
    missing: [],
  });
  for (const odd of [null, undefined, 7, 'x', []]) {
    const details = { restrictionDetails: odd, lastPorting: odd, porting: odd };
    const read = subscriptionFromGigs(schema.parse({ ...wire, ...details }));
    expect([read.restriction, read.porting]).toEqual([{ cause: null, kinds: [] }, null]);
  }
});

test.each([
  ['declined', undefined, 'declined'],
  ['declined', null, 'declined'],
  ['declined', 'portingAccountPinRequiredOrInvalid', 'declined'],
  ['declined', 'portingPhoneNumberPortProtected', 'locked'],
  ['declined', 'portingDeclined', 'refused'],
  ['informationRequired', 'portingDeclined', 'informationRequired'],
])('a transfer that is %s with the code %s is %s', (status, declinedCode, told) => {
  const wire = { ...gigsSubscription(), lastPorting: { status, declinedCode, required: [] } };
  expect(subscriptionFromGigs(schema.parse(wire)).porting?.status).toBe(told);
});

const monthly = { renews: true, unit: 'month', length: 1, minimumPeriods: 0 } as const;
const once = { ...monthly, renews: false };

test.each([
  ['another that renews too', monthly, { term: monthly }, true],
  ['another that ends too', once, { term: once }, true],
  ['only one that renews', once, { term: monthly }, false],
  ['only one that ends', monthly, { term: once }, false],
  ['one of unknown term', once, { term: null }, true],
  ['one, and its own term is unknown', null, { term: monthly }, true],
  ['only itself', monthly, { term: monthly, id: 'pln_1' }, false],
  ['only one of another network', monthly, { term: monthly, network: 'p6' }, false],
])('a plan beside which there is %s', (_, term, other, expected) => {
  const { network, plan } = aSubscription();
  const onSale = [aPlan({ id: 'pln_2', network: 'p5', ...other })];
  expect(hasOtherPlans({ network, plan: { ...plan, term } }, onSale)).toBe(expected);
});
