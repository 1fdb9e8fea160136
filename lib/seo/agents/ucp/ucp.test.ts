import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { GET as buy } from '@/app/api/buy/[[...items]]/route';
import { POST } from '@/app/api/ucp/catalog/[operation]/route';
import { listPlans } from '@/lib/catalog/server';
import { ok } from '@/lib/platform/result';
import { mayReadAsProgram } from '@/lib/shopper/limits';
import { aPlan } from '@/lib/testing/builders';
import { settings } from '@/lib/testing/settings';
import { factsOf } from '../facts';
import { permalinkTarget, readItems } from './permalink';
import { ucpProfile } from './profile';

vi.mock('@/lib/catalog/server', () => ({ listPlans: vi.fn() }));
vi.mock('@/lib/http/client-ip', () => ({ clientIp: async () => '192.0.2.1' }));
vi.mock('@/lib/shopper/limits', () => ({ mayReadAsProgram: vi.fn(async () => true) }));
vi.mock('@/lib/i18n/server', () => ({ getIntl: vi.fn() }));

const coverage = { name: 'Asia', countries: ['JP', 'KR'] };
const week = { renews: false, unit: 'day', length: 7, minimumPeriods: 0 } as const;
const plans = [
  aPlan({ id: 'pln_1', name: 'Asia', coverage, price: { amount: 390, currency: 'EUR' } }),
  aPlan({ id: 'pln_2', name: 'Short', coverage, term: week }),
  aPlan({ id: 'pln_3', name: 'Yen', price: { amount: 1_200, currency: 'JPY' } }),
];

beforeEach(() => {
  vi.mocked(listPlans).mockResolvedValue(ok(plans));
  vi.mocked(mayReadAsProgram).mockResolvedValue(true);
  Object.assign(settings, { PRICES_TAX: undefined });
});

async function ask(operation: string, body: unknown) {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const request = new Request('https://shop.example/', { method: 'POST', body: text });
  const answer = await POST(request, { params: Promise.resolve({ operation }) });
  return { status: answer.status, body: await answer.json() };
}

const idsOf = (products: { id: string }[]) => products.map(({ id }) => id);

test('the profile promises what there is, and nothing that buys', () => {
  const { ucp } = ucpProfile();
  expect(Object.keys(ucp.capabilities)).toEqual([
    ...['dev.ucp.shopping.catalog.search', 'dev.ucp.shopping.catalog.lookup'],
    'dev.ucp.shopping.permalink',
  ]);
  expect(ucp.payment_handlers).toEqual({});
  for (const [name, [entry]] of Object.entries({ ...ucp.capabilities, ...ucp.services })) {
    expect(entry, name).toMatchObject({ version: ucp.version });
    // The schema has to come from the domain that the name belongs to.
    expect(entry?.schema, name).toMatch(/^https:\/\/ucp\.dev\//);
  }
});

describe('the catalogue', () => {
  test('has the words of the seller for the first language of the store', async () => {
    vi.mocked(listPlans).mockImplementation(async (locale) => ok(locale === 'en' ? plans : []));
    const { body } = await ask('product', { id: 'pln_1' });
    expect(body.product.title).toBe('Asia');
  });

  test('says the price that everything else says, in minor units', async () => {
    for (const plan of plans) {
      const { body } = await ask('product', { id: plan.id });
      const { product } = body;
      expect(product.variants).toHaveLength(1);
      expect(product.variants[0].price).toEqual(plan.price);
      expect(product.price_range).toEqual({ min: plan.price, max: plan.price });
      expect(product.url).toBe(factsOf(plan, 'en').url);
    }
  });

  test('says whether tax is in its prices', async () => {
    settings.PRICES_TAX = 'excluded';
    const { product } = (await ask('product', { id: 'pln_1' })).body;
    expect(product.metadata.tax).toBe('excluded');
    expect(product.description.plain).toContain('Prices don’t include taxes and fees.');
  });

  test('says how long a plan binds, and what ends or slows its data', async () => {
    const limits = {
      bytes: 5,
      bitsPerSecond: 4,
      throttling: { afterBytes: 3, bitsPerSecond: 2 },
    };
    const term = { renews: true, unit: 'month', length: 1, minimumPeriods: 24 } as const;
    vi.mocked(listPlans).mockResolvedValue(ok([aPlan({ limits, term, description: 'Words.' })]));
    const { product } = (await ask('product', { id: 'pln_1' })).body;
    expect(product.metadata).toMatchObject({
      minimum_periods: 24,
      limits: {
        bytes: 5,
        bits_per_second: 4,
        throttling: { after_bytes: 3, bits_per_second: 2 },
      },
    });
    expect(product.description.plain).toContain('24-month minimum');
    expect(product.description.plain).toContain('Words.');
  });

  test('is searched by text, by price of its currency, and for a trip', async () => {
    const found = async (asked: object) => idsOf((await ask('search', asked)).body.products);
    expect(await found({ query: 'yen' })).toEqual(['pln_3']);
    const cheap = { price: { max: 500 } };
    expect(await found({ filters: cheap, context: { currency: 'EUR' } })).toEqual(['pln_1']);
    expect(await found({ filters: cheap })).toHaveLength(3);
    const trip = { countries: ['jp'], days: 10, gigabytes_per_day: 0.1 };
    expect(await found({ filters: trip })).toEqual(['pln_1']);
    expect(await found({ filters: { categories: ['Shoes'] } })).toEqual([]);
  });

  test('cuts a trip to three plans last, and never a plan that is asked for by its id', async () => {
    const many = [1, 2, 3, 4, 5].map((at) =>
      aPlan({ id: `pln_${at}`, coverage, price: { amount: at * 100, currency: 'EUR' } }),
    );
    const dollars = aPlan({ id: 'pln_6', coverage, price: { amount: 1, currency: 'USD' } });
    vi.mocked(listPlans).mockResolvedValue(ok([...many, dollars]));
    const trip = { countries: ['JP'], days: 7 };
    const search = await ask('search', { filters: trip });
    expect(idsOf(search.body.products)).toEqual(['pln_1', 'pln_2', 'pln_3']);
    const context = { currency: 'EUR' };
    const dear = await ask('search', { filters: { ...trip, price: { min: 400 } }, context });
    expect(idsOf(dear.body.products)).toEqual(['pln_4', 'pln_5']);
    const one = await ask('product', { id: 'pln_4', filters: trip });
    expect(one.body.product.id).toBe('pln_4');
    const ids = ['pln_2', 'pln_3', 'pln_4', 'pln_5', 'pln_6'];
    const all = await ask('lookup', { ids, filters: trip });
    expect(idsOf(all.body.products)).toEqual(ids);
    const none = await ask('lookup', { ids, filters: { ...trip, countries: ['DE'] } });
    expect(none.body.products).toEqual([]);
  });

  test('comes in pages that hold every plan once', async () => {
    const ids: string[] = [];
    let cursor: string | undefined;
    do {
      const pagination = { limit: 2, ...(cursor && { cursor }) };
      const { body } = await ask('search', { filters: { countries: [] }, pagination });
      ids.push(...idsOf(body.products));
      expect(body.pagination.has_next_page).toBe('cursor' in body.pagination);
      cursor = body.pagination.cursor;
    } while (cursor);
    expect(ids.toSorted()).toEqual(['pln_1', 'pln_2', 'pln_3']);
  });

  test('says which ids it knows, each plan once', async () => {
    const { status, body } = await ask('lookup', { ids: ['pln_2', 'none', 'pln_2'] });
    expect(status).toBe(200);
    expect(body.products).toMatchObject([{ variants: [{ inputs: [{ id: 'pln_2' }] }] }]);
    expect(body.messages).toEqual([{ type: 'info', code: 'not_found', content: 'none' }]);
    const one = await ask('product', { id: 'none' });
    expect(one).toMatchObject({ status: 200, body: { ucp: { status: 'error' } } });
  });

  test('refuses by the protocol what it cannot read, what is too large and what is too much', async () => {
    for (const body of ['{', {}, { query: ' ' }, { query: 7 }, [], null]) {
      expect((await ask('search', body)).status).toBe(400);
    }
    for (const trip of [{}, { countries: ['JP'] }, { days: 7 }, { countries: [], days: 7 }]) {
      const asked = { filters: { ...trip, gigabytes_per_day: 1 } };
      expect((await ask('search', asked)).status).toBe(400);
    }
    const many = { ids: Array.from({ length: 51 }, (_, at) => `pln_${at}`) };
    const refused = await ask('lookup', many);
    expect(refused).toMatchObject({
      status: 400,
      body: { messages: [{ code: 'request_too_large' }] },
    });
    expect((await ask('search', 'x'.repeat(70_000))).status).toBe(413);
    expect((await ask('toString', {})).status).toBe(404);
    vi.mocked(mayReadAsProgram).mockResolvedValue(false);
    expect((await ask('search', { query: 'x' })).status).toBe(429);
  });
});

describe('a permalink', () => {
  const to = async (path: string) => {
    const url = new URL(`https://shop.example/buy${path}`);
    const [, , ...items] = url.pathname.split('/');
    const answer = await buy(new Request(url), { params: Promise.resolve({ items }) });
    const { status, headers } = answer;
    return { status, location: headers.get('location')?.replace('https://shop.example', '') };
  };

  test.each([
    ['/pln_1:1', '/?plan=pln_1'],
    ['/~cGxuXzE:1', '/?plan=pln_1'],
    ['/pln_1:1?continue_to=/destinations/japan', '/destinations/japan?plan=pln_1'],
    ['/pln_1:1?continue_to=/de', '/de?plan=pln_1'],
    ['/pln_1:1?continue_to=/de&continue_to=/es', '/?plan=pln_1'],
    ['/pln_1:1?continue_to=//evil.example', '/?plan=pln_1'],
    ['/pln_1:1?continue_to=/%5Cevil.example', '/?plan=pln_1'],
    ['/pln_1:1?continue_to=https://evil.example/', '/?plan=pln_1'],
    ['/pln_1:1?continue_to=/x/../api/language', '/?plan=pln_1'],
    ['/pln_1:1?continue_to=/%0d%0aset-cookie:x', '/?plan=pln_1'],
    ['/pln_1:1?utm_source=a&attribution/ref=b', '/?utm_source=a&ref=b&plan=pln_1'],
    [
      '/pln_1:1?access_token=s&buyer/email=a@b.example&sim=sim_1&line_items/0/quantity=5',
      '/?plan=pln_1',
    ],
    ['/pln_1:1?ref=a&attribution/ref=b', '/?plan=pln_1'],
    ['?context/postal_code=94105&continue_to=/destinations', '/destinations'],
  ])('%s leads to %s by 303', async (path, location) => {
    expect(await to(path)).toEqual({ status: 303, location });
  });

  test.each([
    ['/pln_1:2', 422],
    ['/pln_1:1,pln_2:1', 422],
    ['/pln_1:01', 400],
    ['/~cGxuXzE=:1', 400],
    ['/~cGxuXzF:1', 400],
    ['/~AA:1', 400],
    ['/none:1', 404],
  ])('%s is answered with %i', async (path, status) => {
    expect(await to(path)).toEqual({ status, location: undefined });
  });

  test('never leads away from the store, whatever it says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (wanted, name) => {
        const query = new URLSearchParams([
          ['continue_to', wanted],
          [name, wanted],
        ]);
        const target = permalinkTarget(query, 'pln_1');
        expect(new URL(target).origin).toBe('https://shop.example');
        expect(target).not.toMatch(/[\r\n]/);
        for (const item of readItems(wanted)) expect(item?.id ?? 'x').not.toMatch(/\p{Cc}/u);
      }),
      { numRuns: 300 },
    );
  });
});
