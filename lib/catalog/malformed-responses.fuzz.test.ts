import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { gigsPlan } from '@/lib/gigs/plans';
import { translator } from '@/lib/i18n/translator';
import { scriptJson } from '@/lib/seo/escape';
import { sitemapLines } from '@/lib/seo/sitemap';
import { planStructuredData } from '@/lib/seo/structured-data';
import { wirePlan } from '@/lib/testing/builders';
import { hostileAnswer } from '@/lib/testing/hostile';
import { alternativesTo } from './alternatives';
import { planFromGigs } from './from-gigs';
import { planSummary } from './labels';
import { packViews, unpackViews } from './packed';
import { browse } from './search/browse';
import { facetsOf } from './search/facets';
import { planView } from './view';

vi.mock('next/root-params', () => ({ locale: async () => 'en' }));

const intl = { locale: 'de', t: translator('de') } as const;
const usual = planFromGigs(gigsPlan.parse(wirePlan({ id: 'pln_2' })));
const rich = wirePlan({
  limits: {
    dataBytes: 20_000_000_000,
    bandwidthBitsPerSecond: 10_000_000,
    throttling: { thresholdBytes: 5_000_000_000, bandwidthBitsPerSecond: 512_000 },
  },
  validity: { type: 'recurring', unit: 'month', value: 1, minimumPeriods: 3 },
});

test('whatever a plan holds, the shop makes a plan of it with every figure in order, or none', () => {
  const isAllowance = (count: unknown) =>
    count === undefined || count === null || (typeof count === 'number' && count >= 0);
  fc.assert(
    fc.property(hostileAnswer(rich), (wire) => {
      const read = gigsPlan.safeParse(wire);
      if (!read.success) return;
      const plan = planFromGigs(read.data);
      expect(plan.price.currency).toMatch(/^[A-Z]{3}$/);
      expect(Number.isSafeInteger(plan.price.amount) && plan.price.amount >= 0).toBe(true);
      expect([plan.data, plan.voiceSeconds, plan.messages].every(isAllowance)).toBe(true);
      expect(plan.simTypes.every((type) => type === 'eSIM' || type === 'pSIM')).toBe(true);
      if (plan.term) expect(plan.term.length).toBeGreaterThan(0);
    }),
  );
});

test('whatever a plan holds, it is shown in words, or left out of the shop', () => {
  fc.assert(
    fc.property(hostileAnswer(rich), (wire) => {
      const read = gigsPlan.safeParse(wire);
      if (!read.success) return;
      const plan = planFromGigs(read.data);
      const view = planView(plan, intl.locale);
      const said = [...Object.values(view.labels), ...Object.values(view.lines)];
      expect([...said, planSummary(plan, intl)].join()).not.toMatch(/NaN|undefined|null|∞/);
      expect(unpackViews(packViews([view]))).toEqual([view]);

      const plans = [plan, usual];
      const facets = facetsOf(plans);
      const context = { locale: 'de', currencies: facets.currencies, fits: () => true };
      const query = { sort: 'unit-price', q: 'ten', price: facets.prices[0] ?? '5' };
      expect(browse(plans, query, context, facets.prices).total).toBeLessThanOrEqual(2);
      expect(alternativesTo(usual, plans).length).toBeLessThanOrEqual(1);
    }),
  );
});

test('the largest figures are written out, not as a power of ten', () => {
  const most = Number.MAX_SAFE_INTEGER;
  const largest = wirePlan({
    price: { amount: most, currency: 'EUR' },
    allowances: { dataBytes: 1, voiceSeconds: 5e-324, smsMessages: most },
    validity: { type: 'recurring', unit: 'month', value: most, minimumPeriods: most },
  });
  const view = planView(planFromGigs(gigsPlan.parse(largest)), intl.locale);
  expect(view.labels.unitPrice).toBeUndefined();
  expect(view.labels.minimum).toMatch(/811\.296\.384\.146\.066/);
});

test('whatever a plan holds, nothing of it ends the script or the sitemap that it stands in [ASVS 1.2.3]', () => {
  const about = {
    url: 'https://shop.example/plans/x',
    image: '',
    storeName: 'Plans',
    seller: { '@type': 'OnlineStore' as const },
    onSale: true,
  };
  fc.assert(
    fc.property(hostileAnswer(rich), (wire) => {
      const read = gigsPlan.safeParse(wire);
      if (!read.success) return;
      const plan = planFromGigs(read.data);
      const description = plan.description ?? '';
      const data = planStructuredData(plan, { ...about, description });
      const script = scriptJson(data);
      expect(script).not.toMatch(/[<>&\u2028\u2029]/);
      expect(JSON.parse(script)).toEqual(JSON.parse(JSON.stringify(data)));
      const { price } = JSON.parse(script).offers;
      expect(price).toMatch(/^\d+(\.\d+)?$/);
      const xml = [...sitemapLines([`/plans/${plan.id}`])].join('');
      expect(xml.replace(/<[^<>]*>/g, '')).not.toMatch(/[<>]/);
    }),
  );
});
