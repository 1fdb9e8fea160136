import { beforeEach, expect, test } from 'vitest';
import { processValues } from '@/lib/platform/process-wide';
import { ok } from '@/lib/platform/result';
import { aSubscription } from '@/lib/testing/builders';
import { wireSubscriptionAddon } from '@/lib/testing/malformed-responses';
import { gigsUpstream, json, list } from '@/lib/testing/upstream';
import {
  listMyPayments,
  readAddresses,
  readChanges,
  readFullName,
  readOffers,
  readOffersOf,
  readOwnAddons,
  readPaymentMethods,
  readUsage,
} from './account';

const upstream = await gigsUpstream();

const mine = aSubscription({
  plan: { id: 'pln_1', name: 'Ten', data: 10, voiceSeconds: null, messages: 0, term: null },
});

beforeEach(() => {
  processValues.delete('gigs-accepted-forms');
});

const asked = () => upstream.heard.map(({ url }) => url.pathname + url.search);

test('usage is asked for as documented, over all pages, and an odd balance hides them all', async () => {
  const balance = { object: 'usageBalance', unit: 'bytes', used: 4, limit: 10, remaining: 6 };
  upstream.willAnswer(json(200, list([balance], 'ubl_1')), json(200, list([balance])));
  expect(await readUsage(mine)).toEqual([{ of: 'data', used: 8, limit: 20, left: 12 }]);
  const path = '/projects/shop/usageBalances?subscription=sub_1&subscriptionPeriod=current';
  expect(asked()).toEqual([path, `${path}&after=ubl_1`]);

  for (const odd of [{ ...balance, limit: undefined }, { ...balance, used: 'four' }, null]) {
    upstream.willAnswer(json(200, list([balance, odd])));
    expect(await readUsage(mine)).toBeNull();
  }
  upstream.willAnswer(json(501, { object: 'error', type: 'notImplemented' }));
  expect(await readUsage(mine)).toBeNull();
});

/** A Gigs with these answers by the last part of a path, which refuses all else. */
function gigsOf2022(answers: Record<string, object>, refusal = 404) {
  upstream.willAnswer((response, heard) => {
    const answer = answers[heard.url.pathname.split('/').at(-1) ?? ''];
    json(answer ? 200 : refusal, answer ?? { object: 'error' })(response, heard);
  });
}

const record = { object: 'usageRecord', start: '', end: '', data: 3, voice: 60, sms: 0 };

test.each([
  [403, true],
  [404, false],
  [422, false],
  [501, true],
])(
  'usage is what was recorded of the plan where Gigs answers %i to usage balances',
  async (status, isRemembered) => {
    gigsOf2022({ usage: list([record, { ...record, data: 4 }]) }, status);
    const usage = [
      { of: 'data', used: 7, limit: 10, left: 3 },
      { of: 'calls', used: 120, limit: null, left: null },
    ];
    expect(await readUsage(mine)).toEqual(usage);
    const project = '/projects/shop/';
    const balances = `${project}usageBalances?subscription=sub_1&subscriptionPeriod=current`;
    const records = `${project}subscriptions/sub_1/usage?aggregation=period`;
    expect(asked()).toEqual(expect.arrayContaining([balances, records]));
    upstream.heard.length = 0;
    expect(await readUsage(mine)).toEqual(usage);
    expect(asked().includes(balances), 'asked again').toBe(!isRemembered);
  },
);

test.each([
  [404, 404],
  [404, 403],
  [422, 501],
  [403, 404],
  [501, 422],
])(
  'usage that is refused with %i as balances and %i as records is asked for once in either way',
  async (ofBalances, ofRecords) => {
    upstream.willAnswer((response, heard) => {
      const isOfBalances = heard.url.pathname.endsWith('usageBalances');
      json(isOfBalances ? ofBalances : ofRecords, { object: 'error' })(response, heard);
    });
    expect(await readUsage(mine)).toBeNull();
    const lists = upstream.heard.map(({ url }) => url.pathname.split('/').at(-1) ?? '');
    expect(lists.toSorted()).toEqual(['subscriptionAddons', 'usage', 'usageBalances']);
  },
);

test.each([404, 422])(
  'what Gigs answers with %i of one subscription hides the balances of no other',
  async (status) => {
    const balance = { object: 'usageBalance', unit: 'bytes', used: 4, limit: 10, remaining: 6 };
    upstream.willAnswer((response, heard) => {
      const { pathname, searchParams } = heard.url;
      const isOdd = searchParams.get('subscription') === 'sub_odd';
      const items = { usageBalances: [balance], usage: [record] }[pathname.split('/').at(-1) ?? ''];
      const isRefused = isOdd && pathname.endsWith('usageBalances');
      json(isRefused ? status : 200, list(items ?? []))(response, heard);
    });
    const usageOf = (id: string) => readUsage({ ...mine, id });
    for (const _ of ['at first', 'once balances were read']) {
      expect(await usageOf('sub_odd')).toContainEqual({ of: 'data', used: 3, limit: 10, left: 7 });
      expect(await usageOf('sub_1')).toEqual([{ of: 'data', used: 4, limit: 10, left: 6 }]);
    }
  },
);

test('usage is told of no more than the plan is known to include', async () => {
  gigsOf2022({ usage: list([]) });
  const { voiceSeconds: _, ...plan } = mine.plan;
  expect(await readUsage({ ...mine, plan })).toEqual([
    { of: 'data', used: 0, limit: 10, left: 10 },
  ]);
});

test('usage is not told by the records alone while an add-on may add to the plan', async () => {
  const usage = list([record]);
  gigsOf2022({ usage, subscriptionAddons: list([wireSubscriptionAddon]) });
  expect(await readUsage(mine)).toBeNull();
  gigsOf2022({ usage, subscriptionAddons: list([{ ...wireSubscriptionAddon, status: 'ended' }]) });
  expect(await readUsage(mine)).toHaveLength(2);
  gigsOf2022({ usage, subscriptionAddons: { items: 'odd' } });
  expect(await readUsage(mine)).toBeNull();
  gigsOf2022({ usage: list([{ ...record, voice: null }]) });
  expect(await readUsage(mine)).toBeNull();
});

test('a payment is read with its amount in either form, and never that of somebody else', async () => {
  const payment = {
    id: 'pay_1',
    status: 'requiresConfirmation',
    createdAt: '2026-11-01T00:00:00Z',
    user: 'usr_1',
    references: [
      { object: 'subscription', id: 'sub_1' },
      { object: 'order', id: 'ord_1' },
    ],
  };
  const documented = { ...payment, amount: { amount: 999, currency: 'eur' } };
  const bare = { ...payment, id: 'pay_2', amount: 999, currency: 'EUR' };
  const ofAddon = {
    ...documented,
    id: 'pay_0',
    references: [{ object: 'subscriptionAddon', id: 'sad_1' }],
  };
  const foreign = { ...documented, id: 'pay_3', user: 'usr_2' };
  const unnamed = { ...documented, id: 'pay_4', user: undefined };
  upstream.willAnswer(json(200, list([documented, bare, ofAddon, foreign, unnamed])));
  const price = { amount: 999, currency: 'EUR' };
  const { status, createdAt } = payment;
  const read = { status, createdAt, price, failure: null, isOneOff: false };
  expect(await listMyPayments('usr_1')).toEqual(
    ok([
      { id: 'pay_1', ...read, paidFor: ['sub_1'] },
      { id: 'pay_2', ...read, paidFor: ['sub_1'] },
      { id: 'pay_0', ...read, paidFor: ['sad_1'] },
    ]),
  );
});

test('payments come newest first, in whichever order Gigs lists them', async () => {
  const days = ['2026-11-01', '2026-11-03', '2026-11-02'];
  const payments = days.map((day) => ({
    id: day,
    status: 'failed',
    createdAt: `${day}T00:00:00Z`,
    user: 'usr_1',
    amount: 1,
  }));
  upstream.willAnswer(
    json(200, list([{ ...payments[0], id: 'undated', createdAt: '' }, ...payments])),
  );
  const read = await listMyPayments('usr_1');
  expect(read.ok && read.value.map(({ id }) => id)).toEqual([
    ...days.toSorted().reverse(),
    'undated',
  ]);
});

test('so do payment methods and changes, whose order is documented nowhere', async () => {
  const owned = { user: 'usr_1', subscription: 'sub_1' };
  const days = ['', '2026-11-01T00:00:00Z', '2026-11-03T00:00:00Z', '2026-11-02T00:00:00Z'];
  const items = days.map((createdAt, id) => ({ ...owned, id: `${id}`, plan: `${id}`, createdAt }));
  upstream.willAnswer(json(200, list(items)));
  const methods = await readPaymentMethods('usr_1');
  expect(methods?.map(({ id }) => id)).toEqual(['2', '3', '1', '0']);
  const changes = await readChanges('sub_1');
  expect(changes?.map(({ plan }) => plan.id)).toEqual(['2', '3', '1', '0']);
});

test.each([
  ['failed', 'paymentCardDeclined', 'declined'],
  ['requiresPaymentMethod', 'paymentCardInsufficientFunds', 'funds'],
  ['failed', 'paymentMethodAccountInvalid', 'details'],
  ['failed', 'somethingNew', 'other'],
  ['failed', 'toString', 'other'],
  ['failed', null, 'other'],
  ['failed', 7, 'other'],
  ['succeeded', 'paymentCardDeclined', null],
])('a payment that is %s with the code %s failed for: %s', async (status, failureCode, failure) => {
  const payment = { id: 'pay_1', status, failureCode, createdAt: '', user: 'usr_1', amount: 1 };
  upstream.willAnswer(json(200, list([payment])));
  expect(await listMyPayments('usr_1')).toMatchObject(ok([{ failure }]));
});

test('a payment that another method can settle is not merely failed', async () => {
  const payment = { id: 'pay_1', createdAt: '', user: 'usr_1', amount: 1 };
  upstream.willAnswer(json(200, list([{ ...payment, status: 'requiresPaymentMethod' }])));
  expect(await listMyPayments('usr_1')).toMatchObject(ok([{ status: 'requiresMethod' }]));
});

test.each([
  ['other', true],
  ['subscriptionRenewal', false],
  ['subscriptionCreation', false],
  [undefined, false],
])('a payment for %s is one of its own: %s', async (reason, isOneOff) => {
  const payment = { id: 'pay_1', createdAt: '', user: 'usr_1', amount: 1, reason };
  upstream.willAnswer(json(200, list([payment])));
  expect(await listMyPayments('usr_1')).toMatchObject(ok([{ isOneOff }]));
});

test('a card is read in either form; a deleted one is none', async () => {
  const method = { type: 'card', status: 'available', createdAt: '', user: 'usr_1' };
  upstream.willAnswer(
    json(
      200,
      list([
        { ...method, id: 'pm_1', brand: 'visa', last4: '4242' },
        { ...method, id: 'pm_2', card: { brand: 'amex', last4: '0005' } },
        { ...method, id: 'pm_3', type: 'carrierPigeon' },
        { ...method, id: 'pm_4', status: 'deleted' },
        { ...method, id: 'pm_5', user: 'usr_2' },
      ]),
    ),
  );
  expect(await readPaymentMethods('usr_1')).toEqual([
    { id: 'pm_1', type: 'card', brand: 'visa', ending: '4242' },
    { id: 'pm_2', type: 'card', brand: 'amex', ending: '0005' },
    { id: 'pm_3', type: 'other', brand: null, ending: null },
  ]);
});

test('a planned change is read with the whole plan or its id; a change of SIM is none', async () => {
  const change = {
    id: 'sch_1',
    status: 'pending',
    subscription: 'sub_1',
    createdAt: '2026-11-01T00:00:00Z',
  };
  upstream.willAnswer(
    json(
      200,
      list([
        { ...change, plan: { id: 'pln_2', name: 'Two' }, scheduledAt: '2026-12-01T00:00:00Z' },
        { ...change, id: 'sch_2', plan: 'pln_3' },
        { ...change, id: 'sch_3', plan: null, sim: { id: 'sim_1' } },
        { ...change, id: 'sch_4', plan: 'pln_3', status: 'deleted' },
        { ...change, id: 'sch_5', plan: 'pln_3', subscription: 'sub_2' },
      ]),
    ),
  );
  expect(await readChanges('sub_1')).toMatchObject([
    { status: 'planned', plan: { id: 'pln_2', name: 'Two' }, at: '2026-12-01T00:00:00Z' },
    { status: 'planned', plan: { id: 'pln_3', name: '' }, at: null },
  ]);
});

test('add-ons: on sale for this plan only, and those on the subscription', async () => {
  const addon = {
    id: 'add_1',
    name: 'Extra',
    status: 'available',
    plans: ['pln_1'],
    recurrenceType: 'recurring',
    price: { amount: 300, currency: 'EUR' },
  };
  upstream.willAnswer(
    json(
      200,
      list([
        addon,
        { ...addon, id: 'add_2', status: 'archived' },
        { ...addon, id: 'add_3', plans: ['pln_2'] },
      ]),
    ),
  );
  expect(await readOffers('pln_1')).toEqual([
    { id: 'add_1', name: 'Extra', price: addon.price, renews: true },
  ]);
  expect(asked()).toEqual(['/projects/shop/addons?plan=pln_1&status=available&limit=200']);

  const own = { id: 'sad_1', subscription: 'sub_1', createdAt: '2026-11-01T00:00:00Z', addon };
  upstream.willAnswer(
    json(
      200,
      list([
        { ...own, status: 'initiated' },
        { ...own, id: 'sad_2', status: 'whatever', subscription: 'sub_1' },
        { ...own, id: 'sad_3', status: 'active', subscription: 'sub_2' },
      ]),
    ),
  );
  expect(await readOwnAddons('sub_1')).toMatchObject([
    { addon: 'add_1', status: 'pending' },
    { addon: 'add_1', status: 'unknown' },
  ]);
  expect(asked()).toEqual(['/projects/shop/subscriptionAddons?subscription=sub_1&limit=200']);
});

test('the add-ons on sale for several plans are one list, for one plan its own', async () => {
  const plans = ['pln_1', 'pln_2', 'pln_3', 'pln_1'];
  const subscriptions = plans.map((id) => aSubscription({ plan: { ...mine.plan, id } }));
  const addon = { name: 'Extra', status: 'available', plans: ['pln_1', 'pln_2'] };
  upstream.willAnswer(
    json(
      200,
      list([
        { ...addon, id: 'add_1' },
        { ...addon, id: 'add_2', status: 'archived' },
      ]),
    ),
  );
  const offers = readOffersOf(subscriptions);
  const read = await Promise.all([...offers].map(async ([plan, all]) => [plan, await all]));
  const extra = [{ id: 'add_1', name: 'Extra', price: null, renews: false }];
  expect(read).toEqual([
    ['pln_1', extra],
    ['pln_2', extra],
    ['pln_3', []],
  ]);
  expect(asked()).toEqual(['/projects/shop/addons?status=available&limit=200']);
  upstream.willAnswer(json(404, {}));
  await Promise.all(readOffersOf(subscriptions.slice(0, 1)).values());
  expect(asked().at(-1)).toBe('/projects/shop/addons?plan=pln_1&status=available&limit=200');
});

test('of name and addresses no more is kept than is shown; failure is not "none"', async () => {
  upstream.willAnswer(json(200, { id: 'usr_1', fullName: null, birthday: '1990-01-01' }));
  expect(await readFullName('usr_1')).toBe('');
  upstream.willAnswer(json(200, list([{ id: 'adr_1', city: 'Sampletown', line1: 'Secret 1' }])));
  expect(await readAddresses('usr_1')).toEqual([{ id: 'adr_1', city: 'Sampletown' }]);
  upstream.willAnswer(json(404, {}));
  expect(await readFullName('usr_1')).toBeNull();
  expect(await readAddresses('usr_1')).toBeNull();
  expect(await readOffers('pln_1')).toBeNull();
});
