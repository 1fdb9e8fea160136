import { describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { log } from '@/lib/platform/log/log';
import { processValues } from '@/lib/platform/process-wide';
import type { Result } from '@/lib/platform/result';
import { gigsSim, gigsSubscription, wireOddPlan, wirePlan } from '@/lib/testing/builders';
import { gigsUpstream, json, list, text } from '@/lib/testing/upstream';
import { listGigsDevices } from './devices';
import { gigsList } from './list';
import { listGigsPlans } from './plans';
import { listGigsSims } from './sims';
import { listGigsSubscriptions } from './subscriptions';

vi.mock('@/lib/platform/log/log', () => ({ log: vi.fn() }));

const schema = z.object({ id: z.string().min(1) });
const upstream = await gigsUpstream();

const page = (ids: string[], next: string | null = null) =>
  json(
    200,
    list(
      ids.map((id) => ({ id })),
      next,
    ),
  );

async function idsOf(query = {}): Promise<string[] | string> {
  const answer = await gigsList({ path: 'plans', query }, schema);
  return answer.ok ? answer.value.map(({ id }) => id) : answer.error.kind;
}

function asked(): Record<string, string>[] {
  return upstream.heard.map(({ url }) => Object.fromEntries(url.searchParams));
}

describe('a list of Gigs', () => {
  test('is read over all its pages, in order, 200 items at a time, with the same filter', async () => {
    upstream.willAnswer(page(['a', 'b'], 'b'), page(['c'], 'c'), page(['d']));
    expect(await idsOf({ status: 'available' })).toEqual(['a', 'b', 'c', 'd']);
    expect(asked()).toEqual([
      { status: 'available', limit: '200' },
      { status: 'available', limit: '200', after: 'b' },
      { status: 'available', limit: '200', after: 'c' },
    ]);
  });

  test('may be empty, and may lack `moreItemsAfter`', async () => {
    upstream.willAnswer(json(200, { items: [] }));
    expect(await idsOf()).toEqual([]);
  });

  test('holds each id once when items move between pages, as first seen', async () => {
    const first = json(
      200,
      list(
        [
          { id: 'a', turn: 1 },
          { id: 'b', turn: 1 },
        ],
        'b',
      ),
    );
    const second = json(
      200,
      list([
        { id: 'b', turn: 2 },
        { id: 'c', turn: 2 },
      ]),
    );
    upstream.willAnswer(first, second);
    const turns = await gigsList({ path: 'plans' }, z.object({ id: z.string(), turn: z.number() }));
    expect(turns.ok && turns.value.map(({ id, turn }) => id + turn)).toEqual(['a1', 'b1', 'c2']);
  });

  test.each([
    ['itself', ['a', 'a'], 2],
    ['the page before', ['a', 'b', 'a'], 3],
  ])('whose cursor leads back to %s ends there', async (_, cursors, calls) => {
    upstream.willAnswer(...cursors.map((cursor) => page([cursor], cursor)));
    expect(await idsOf()).toEqual([...new Set(cursors)]);
    expect(upstream.heard).toHaveLength(calls);
  });

  test('with a repeated cursor is refused when its items have no ids: they could be counted twice', async () => {
    const used = json(200, list([{ used: 1 }], 'a'));
    upstream.willAnswer(used, used);
    const answer = await gigsList({ path: 'usageBalances' }, z.object({ used: z.number() }));
    expect(answer).toMatchObject({ error: { kind: 'unexpected-shape' } });
  });

  test('that is documented to be one page requests no further one', async () => {
    upstream.willAnswer(page(['a'], 'a'));
    const answer = await gigsList({ path: 'users/usr_1/addresses' }, schema, { onePage: true });
    expect(answer).toMatchObject({ value: [{ id: 'a' }] });
    expect(asked()).toEqual([{}]);
  });

  test('that must be complete is refused for one unreadable item', async () => {
    upstream.willAnswer(page(['a', '']));
    const answer = await gigsList({ path: 'plans' }, schema, { complete: true, limit: null });
    expect(answer).toMatchObject({ error: { kind: 'unexpected-shape' } });
    expect(asked()).toEqual([{}]);
  });

  test('that never ends is refused', async () => {
    let count = 0;
    upstream.willAnswer((response, heard) => {
      count += 1;
      page([`id-${count}`], `id-${count}`)(response, heard);
    });
    expect(await idsOf()).toBe('unexpected-shape');
    expect(upstream.heard.length).toBeLessThanOrEqual(200);
  });

  test('loses an unreadable item and not the others', async () => {
    const odd = [null, 7, 'a', {}, { id: '' }, { id: 7 }, []];
    upstream.willAnswer(json(200, list([{ id: 'a' }, ...odd, { id: 'b' }])));
    expect(await idsOf()).toEqual(['a', 'b']);
  });

  test.each([
    ['one page', [page([''])]],
    ['all of several pages', [page([''], 'b'), page(['', ''])]],
  ])('with nothing readable on %s is refused, not taken for an empty one', async (_, how) => {
    upstream.willAnswer(...how);
    expect(await idsOf()).toBe('unexpected-shape');
  });

  test.each([
    ['a bare array', json(200, [{ id: 'a' }])],
    ['no items', json(200, { object: 'list', moreItemsAfter: null })],
    ['items that are no array', json(200, { items: { a: 1 } })],
    ['an error in the clothes of success', json(200, { object: 'error', type: 'internal' })],
    ['HTML', text(200, '<html>')],
  ])('in another envelope is refused, not taken for an empty one: %s', async (_, how) => {
    upstream.willAnswer(how);
    expect(await idsOf()).toBe('unexpected-shape');
  });

  test('is a failure when any page fails: half a list is never shown as all of it', async () => {
    upstream.willAnswer(page(['a'], 'a'), json(403, { type: 'permissionDenied' }));
    expect(await idsOf()).toBe('forbidden');
  });
});

test('plans are requested by status, and one broken plan does not empty the shop', async () => {
  const odd = wirePlan({ id: 'pln_2', price: null });
  upstream.willAnswer(json(200, list([wirePlan(), odd, wirePlan({ id: 'pln_3', tags: 7 })])));
  const plans = await listGigsPlans();
  expect(plans.ok && plans.value.map(({ id }) => id)).toEqual(['pln_1', 'pln_3']);
  expect(asked()).toEqual([{ status: 'available', limit: '200' }]);
});

test('a plan without a three-letter currency is dropped: its price cannot be formatted', async () => {
  const sold = ['EUR', '€€€', 'usd', 'EURO', 'E1R', ''].map((currency, index) =>
    wirePlan({ id: `pln_${index}`, price: { amount: 999, currency } }),
  );
  upstream.willAnswer(json(200, list(sold)));
  const plans = await listGigsPlans();
  expect(plans.ok && plans.value.map(({ id }) => id)).toEqual(['pln_0', 'pln_2']);
});

test('SIMs are requested by user, including the retired ones that the default hides', async () => {
  upstream.willAnswer((response, heard) => {
    const user = heard.url.searchParams.get('user') ?? 'usr_1';
    json(200, list(user === 'usr_1' ? [gigsSim()] : []))(response, heard);
  });
  expect(itemsOf(await listGigsSims('usr_1'))).toHaveLength(1);
  const [stranger] = asked().filter(({ user = 'usr_1' }) => user !== 'usr_1');
  expect(stranger).toEqual({ user: expect.stringMatching(/^usr_\w{32}$/), limit: '1' });
  expect(asked()).toContainEqual({
    user: 'usr_1',
    status: 'inactive,active,retired',
    limit: '200',
  });
});

test("SIMs that Gigs lists for any user are nobody's", async () => {
  processValues.delete('sim-filter');
  upstream.willAnswer(json(200, list([gigsSim()])));
  expect(await listGigsSims('usr_1')).toEqual({ ok: true, value: [] });
  processValues.delete('sim-filter');
});

test('subscriptions are requested in every status, and those of another user are dropped', async () => {
  const mine = gigsSubscription({ status: 'ended' });
  const foreign = gigsSubscription({ id: 'sub_2', user: 'usr_2' });
  upstream.willAnswer(json(200, list([foreign, mine])));
  const subscriptions = await listGigsSubscriptions('usr_1');
  expect(subscriptions.ok && subscriptions.value.map(({ id }) => id)).toEqual(['sub_1']);
  const status = 'pending,initiated,active,restricted,ended';
  expect(asked()).toEqual([{ user: 'usr_1', status, limit: '200' }]);
});

test.each([
  ['no plan', { plan: undefined }],
  ['no user', { user: null }],
  ['no id', { id: '' }],
])('a list with a subscription with %s is refused: a purchase must not vanish', async (_, odd) => {
  const mine = gigsSubscription();
  upstream.willAnswer(json(200, list([mine, { ...mine, id: 'sub_2', ...odd }])));
  expect(await listGigsSubscriptions('usr_1')).toMatchObject({
    error: { kind: 'unexpected-shape' },
  });
});

test('a subscription with a malformed plan or malformed dates is kept', async () => {
  const odd = { ...gigsSubscription({ sim: gigsSim() }), plan: wireOddPlan(), createdAt: 'today' };
  upstream.willAnswer(
    json(
      200,
      list([odd, { ...odd, id: 'sub_2', plan: { id: 'pln_1' }, status: null, createdAt: null }]),
    ),
  );
  const subscriptions = await listGigsSubscriptions('usr_1');
  expect(
    subscriptions.ok && subscriptions.value.map(({ id, plan, sim }) => [id, plan.id, sim?.id]),
  ).toEqual([
    ['sub_1', 'pln_1', 'sim_1'],
    ['sub_2', 'pln_1', 'sim_1'],
  ]);
});

test('a list that loses items logs how many and the first field, without its value', async () => {
  const secret = { amount: 1000, currency: 'ada@example.com' };
  const odd = { ...wirePlan({ id: 'pln_2' }), price: secret };
  upstream.willAnswer(json(200, list([wirePlan(), odd, 7])));
  expect((await listGigsPlans()).ok).toBe(true);
  expect(log).toHaveBeenCalledWith('gigs items unreadable', {
    route: 'plans',
    count: 2,
    path: 'items.1.price.currency',
  });
});

test.each([
  ['user', { id: 'usr_1', email: 'a@b.example' }],
  ['plan', 'pln_1'],
])('a subscription is read with its %s in either form', async (field, form) => {
  upstream.willAnswer(json(200, list([{ ...gigsSubscription(), [field]: form }])));
  const [read] = itemsOf(await listGigsSubscriptions('usr_1'));
  expect(read).toMatchObject({ user: 'usr_1', plan: { id: 'pln_1' } });
});

test.each([
  ['without the Billing API', 'pending,active,restricted,ended'],
  ['of 2022', 'pending,active,ended'],
])('a Gigs %s is asked for the statuses that it knows', async (_, known) => {
  processValues.delete('gigs-accepted-forms');
  const refusal = json(422, { type: 'invalid' });
  const found = json(200, list([gigsSubscription()]));
  upstream.willAnswer((response, heard) =>
    (heard.url.searchParams.get('status') === known ? found : refusal)(response, heard),
  );
  expect(itemsOf(await listGigsSubscriptions('usr_1'))).toHaveLength(1);
  expect(asked().at(-1)?.status).toBe(known);
  processValues.delete('gigs-accepted-forms');
});

test.each(['usr_2', { id: 'usr_2' }, null, undefined])(
  'a device that is not said to be of the user is dropped: %o',
  async (user) => {
    const mine = { id: 'dev_1', user: { id: 'usr_1' } };
    upstream.willAnswer(json(200, list([{ id: 'dev_2', user }, mine])));
    expect(itemsOf(await listGigsDevices('usr_1')).map(({ id }) => id)).toEqual(['dev_1']);
  },
);

function itemsOf<T>(answer: Result<T[], unknown>): T[] {
  return answer.ok ? answer.value : [];
}
