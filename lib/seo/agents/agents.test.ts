import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { GET as markdown } from '@/app/api/markdown/[[...path]]/route';
import { GET as listen, POST } from '@/app/api/mcp/route';
import { PlanData } from '@/components/site/structured-data';
import { destinationsOf } from '@/lib/catalog/destinations/destinations';
import { listPlans } from '@/lib/catalog/server';
import { getIntl } from '@/lib/i18n/server';
import { translator } from '@/lib/i18n/translator';
import { ok } from '@/lib/platform/result';
import { planStructuredData } from '@/lib/seo/structured-data';
import { mayReadAsProgram } from '@/lib/shopper/limits';
import { aPlan } from '@/lib/testing/builders';
import { settings } from '@/lib/testing/settings';
import nextConfig from '@/next.config';
import { factsOf } from './facts';
import { assistantFeed, googleFeed } from './feeds';
import { agentsGuide } from './guide';
import {
  destinationMarkdown,
  destinationsMarkdown,
  fenced,
  inLine,
  planMarkdown,
  storeMarkdown,
} from './markdown';

vi.mock('@/lib/catalog/server', () => ({ listPlans: vi.fn() }));
vi.mock('@/lib/http/client-ip', () => ({ clientIp: async () => '192.0.2.1' }));
vi.mock('@/lib/shopper/limits', () => ({ mayReadAsProgram: vi.fn(async () => true) }));
vi.mock('@/lib/i18n/server', () => ({ getIntl: vi.fn() }));

const intl = { locale: 'en', t: translator('en') };
const coverage = { name: 'Asia', countries: ['JP', 'KR'] };
const once = { renews: false, unit: 'day', length: 30, minimumPeriods: 0 } as const;
const plans = [
  aPlan({ id: 'pln_1', coverage, price: { amount: 390, currency: 'EUR' }, term: once }),
  aPlan({ id: 'pln_2', coverage, price: { amount: 4_500, currency: 'KWD' }, simTypes: ['pSIM'] }),
  aPlan({ id: 'pln_3', price: { amount: 1_200, currency: 'JPY' }, data: null }),
];

beforeEach(() => {
  vi.mocked(listPlans).mockResolvedValue(ok(plans));
  vi.mocked(mayReadAsProgram).mockResolvedValue(true);
  vi.mocked(getIntl).mockResolvedValue({ ...intl, href: (path) => path });
  Object.assign(settings, { PRICES_TAX: undefined });
});

async function rpc(body: unknown, headers: Record<string, string> = {}) {
  const answer = await POST(
    new Request('https://shop.example/api/mcp', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json, text/event-stream',
        ...headers,
      },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    }),
  );
  return { status: answer.status, headers: answer.headers, body: await answer.json() };
}

async function call(name: string, args: object) {
  const params = { name, arguments: args };
  const { body } = await rpc({ jsonrpc: '2.0', id: 1, method: 'tools/call', params });
  return body.result;
}

test('page, Markdown, feeds and tools say one and the same price', async () => {
  const xml = googleFeed(plans);
  const lines = assistantFeed(plans).trim().split('\n');
  for (const [at, plan] of plans.entries()) {
    const { price, currency, url } = factsOf(plan, 'en');
    const about = { url, image: url, description: '', storeName: 'Plans', onSale: true };
    const page = planStructuredData(plan, { ...about, seller: { '@type': 'OnlineStore' } });
    expect(page).toMatchObject({ offers: { price, priceCurrency: currency, url } });
    expect(planMarkdown(plan, intl)).toContain(`: ${price} ${currency}`);
    expect(storeMarkdown(plans, null, intl)).toContain(`| ${price} ${currency}`);
    expect(xml).toContain(`<g:id>${plan.id}</g:id>`);
    expect(xml).toContain(`<g:price>${price} ${currency}</g:price>`);
    expect(JSON.parse(lines[at] ?? '')).toMatchObject({ price: `${price} ${currency}`, url });
    const told = await call('get_plan', { id: plan.id });
    expect(told.structuredContent.plans).toEqual([factsOf(plan, 'en')]);
  }
  const japan = destinationsOf(plans).get('JP');
  expect(japan && destinationMarkdown(japan, [], intl)).toContain('| 3.90 EUR');
});

test.each([
  ['included', 'All prices include VAT.'],
  ['excluded', 'Prices don’t include taxes and fees.'],
] as const)('all of them say whether tax is in the prices: %s', async (tax, note) => {
  Object.assign(settings, { PRICES_TAX: tax });
  const all = destinationsOf(plans);
  const [plan = aPlan()] = plans;
  const japan = all.get('JP');
  const texts = [
    ...[googleFeed([plan]), assistantFeed([plan]), agentsGuide(), planMarkdown(plan, intl)],
    ...[storeMarkdown(plans, all, intl), destinationsMarkdown(all, intl)],
    japan ? destinationMarkdown(japan, [], intl) : '',
  ];
  for (const text of texts) expect(text.split(note)).toHaveLength(2);
  const told = await call('get_plan', { id: plan.id });
  expect(told.structuredContent.plans).toMatchObject([{ tax }]);
  const page = JSON.stringify(await PlanData({ plan, onSale: true }));
  expect(page).toContain(`"valueAddedTaxIncluded":${tax === 'included'}`);
});

test('none of them says anything of tax where the brand did not', () => {
  const [plan = aPlan()] = plans;
  expect(factsOf(plan, 'en').tax).toBeNull();
  expect(`${agentsGuide()}${planMarkdown(plan, intl)}${googleFeed([plan])}`).not.toMatch(/tax|VAT/);
});

test('all of them say how long a plan binds, and what ends or slows its data', async () => {
  const limits = {
    bytes: 50_000_000_000,
    bitsPerSecond: null,
    throttling: { afterBytes: 1_000_000_000, bitsPerSecond: null },
  };
  const plan = aPlan({
    limits,
    data: null,
    description: 'Our words.',
    networks: ['A|B'],
    asksFor: ['device'],
    price: { amount: 1_000, currency: 'EUR' },
    startsOnOrder: true,
    term: { renews: true, unit: 'month', length: 1, minimumPeriods: 24 },
  });
  vi.mocked(listPlans).mockResolvedValue(ok([plan]));
  const minimum = '24-month minimum (€240.00 total)';
  const ends = '1\u00a0GB at full speed, then slower · Up to 50\u00a0GB';
  const [told] = (await call('get_plan', { id: plan.id })).structuredContent.plans;
  expect(told).toMatchObject({ limits, minimumPeriods: 24, minimumTotal: '240.00' });
  const texts = [
    ...[googleFeed([plan]), assistantFeed([plan]), planMarkdown(plan, intl)],
    storeMarkdown([plan], null, intl),
  ];
  for (const text of texts) {
    expect(text).toContain(minimum);
    expect(text).toContain(ends);
  }
  for (const feed of texts.slice(0, 2)) expect(feed).toContain('Our words.');
  const page = planMarkdown(plan, intl);
  for (const row of ['Network: A\\|B', 'What you’ll need: your device', 'As soon as you order']) {
    expect(page).toContain(row);
  }
});

test('a plan that binds to nothing says so, one of an unknown term says nothing', () => {
  expect(factsOf(aPlan({ term: once }), 'en')).toMatchObject({
    minimumPeriods: 1,
    minimumTotal: '9.99',
  });
  expect(factsOf(aPlan({ term: null }), 'en')).toMatchObject({
    minimumPeriods: null,
    minimumTotal: null,
  });
});

test('text of the seller stays data in Markdown [ASVS 1.2.1]', () => {
  expect(inLine('[x](javascript:y) | `z`\n# <b>')).toBe(
    '\\[x\\]\\(javascript:y\\) \\| \\`z\\` \\# \\<b\\>',
  );
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(inLine(text)).not.toMatch(/\n|(?<!\\)[`|<[\]]/);
      const [fence = '', ...rest] = fenced(text).replace('text', '').split('\n');
      expect(rest.slice(0, -1).join('\n')).not.toContain(fence);
    }),
  );
});

test('the feed is XML for any text [ASVS 1.2.1]', () => {
  const xml = googleFeed([aPlan({ name: 'A & B <c>\u0000\ud800', description: ']]>' })]);
  expect(xml).toContain('<g:title>A &#38; B &#60;c&#62;</g:title>');
});

test.each(['en-XA', 'ar-XB'])(
  '%s is in Markdown where the store has it, as in HTML',
  async (tag) => {
    const statusOf = async (...path: string[]) => {
      const request = new Request('https://shop.example/');
      return (await markdown(request, { params: Promise.resolve({ path }) })).status;
    };
    expect([await statusOf(tag), await statusOf(tag, 'plans', 'pln_1')]).toEqual([404, 404]);
    expect(await statusOf('de', 'plans', 'pln_1')).toBe(200);
    settings.PSEUDO_LOCALES = true;
    expect(await statusOf(tag)).toBe(200);
    settings.PSEUDO_LOCALES = false;
  },
);

test('the guide names what there is', () => {
  const guide = agentsGuide();
  for (const path of ['/feeds/products.xml', '/feeds/products.jsonl', '/api/mcp', '/sitemap.xml']) {
    expect(guide).toContain(`https://shop.example${path}`);
  }
});

describe('the tools', () => {
  test('only read, and say so', async () => {
    const { status, body } = await rpc({ jsonrpc: '2.0', id: 1, method: 'tools/list' });
    expect(status).toBe(200);
    const tools: { name: string; annotations: object }[] = body.result.tools;
    expect(tools.map(({ name }) => name)).toEqual([
      ...['find_plans', 'get_plan', 'advise_trip', 'check_fit'],
    ]);
    for (const { annotations } of tools) expect(annotations).toMatchObject({ readOnlyHint: true });
  });

  test('find plans that cover, last and hold what is asked, lowest price in a currency first', async () => {
    const found = async (asked: object) =>
      (await call('find_plans', asked)).structuredContent.plans.map(({ id }: { id: string }) => id);
    expect(await found({})).toEqual(['pln_1', 'pln_2', 'pln_3']);
    expect(await found({ countries: ['jp'] })).toEqual(['pln_1', 'pln_2']);
    expect(await found({ countries: ['JP', 'DE'] })).toEqual([]);
    expect(await found({ days: 31 })).toEqual(['pln_2', 'pln_3']);
    expect(await found({ gigabytes: 11 })).toEqual(['pln_3']);
    expect(await found({ simType: 'eSIM' })).toEqual(['pln_1', 'pln_3']);
  });

  test('count data that ends at a cap as no more than the cap', async () => {
    const limits = { bytes: 5_000_000_000, bitsPerSecond: null, throttling: null };
    vi.mocked(listPlans).mockResolvedValue(ok([aPlan({ data: null, limits })]));
    const found = async (gigabytes: number) =>
      (await call('find_plans', { gigabytes })).structuredContent.plans.length;
    expect([await found(5), await found(6)]).toEqual([1, 0]);
  });

  test('advise a trip with the total of all its periods', async () => {
    const trip = { countries: ['jp'], days: 40, gigabytesPerDay: 0.2 };
    const { fitting, others } = (await call('advise_trip', trip)).structuredContent;
    expect(fitting).toMatchObject([{ plan: { id: 'pln_2' }, periods: 2, total: '9.000' }]);
    expect(others).toEqual([]);
    const much = (await call('advise_trip', { ...trip, gigabytesPerDay: 5 })).structuredContent;
    expect(much.fitting).toEqual([]);
    expect(much.others).toMatchObject([{ plan: { id: 'pln_1' }, misfit: 'days' }]);
    const short = (await call('advise_trip', { ...trip, days: 30 })).structuredContent;
    expect(short.fitting).toMatchObject([{ plan: { id: 'pln_1' }, periods: 1, total: '3.90' }]);
  });

  test('say whether a SIM type works, and nothing of what they do not know', async () => {
    const takesEsim = async (id: string) =>
      (await call('check_fit', { id, simType: 'eSIM' })).structuredContent.fits;
    expect([await takesEsim('pln_1'), await takesEsim('pln_2'), await takesEsim('none')]).toEqual([
      ...[true, false, null],
    ]);
    vi.mocked(listPlans).mockResolvedValue(ok([aPlan({ simTypes: [] })]));
    expect(await takesEsim('pln_1')).toBeNull();
    expect((await call('get_plan', { id: 'none' })).structuredContent.plans).toEqual([]);
  });

  test('refuse by the protocol what is no call, unknown, too large or too much', async () => {
    expect(await rpc('{')).toMatchObject({ status: 400, body: { error: { code: -32_700 } } });
    expect(await rpc([1])).toMatchObject({ status: 400, body: { jsonrpc: '2.0' } });
    const unknown = await call('buy_plan', {});
    expect(unknown.isError).toBe(true);
    expect((await call('get_plan', { id: 7 })).isError).toBe(true);
    const large = await rpc(JSON.stringify({ jsonrpc: '2.0', x: 'x'.repeat(70_000) }));
    expect(large).toMatchObject({ status: 413, body: { error: { code: -32_600 } } });
    vi.mocked(mayReadAsProgram).mockResolvedValue(false);
    const busy = await rpc({ jsonrpc: '2.0', id: 1, method: 'tools/list' });
    expect(busy.status).toBe(429);
    expect(busy.headers.get('retry-after')).toBe('60');
    expect(listen().status).toBe(405);
  });
});

test.each([
  ['text/markdown', true],
  ['text/markdown, text/html;q=0.8, */*;q=0.1', true],
  ['text/html;q=0.9, text/markdown', true],
  ['text/markdown;q=0.7', true],
  ['text/html, text/markdown', false],
  ['text/html,application/xhtml+xml,*/*;q=0.8', false],
  ['*/*', false],
  ['text/markdown;q=0', false],
  ['text/markdown;q=0.5, */*', false],
  ['text/html;q=0.9, text/markdown;q=0.5', false],
])('Accept: %s is Markdown: %s', async (accept, isMarkdown) => {
  const rewrites = await nextConfig.rewrites?.();
  const rule = !rewrites || Array.isArray(rewrites) ? undefined : rewrites.beforeFiles?.[0];
  const [has] = rule?.has ?? [];
  expect(new RegExp(`^${has?.value}$`).test(accept)).toBe(isMarkdown);
});
