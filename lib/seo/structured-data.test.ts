import { describe, expect, test } from 'vitest';
import type { Plan } from '@/lib/catalog/types';
import { aPlan } from '@/lib/testing/builders';
import { planStructuredData } from './structured-data';

const about = {
  url: 'https://shop.example/plans/pln_1',
  image: 'https://shop.example/plans/pln_1/opengraph-image',
  description: 'Ten a month',
  storeName: 'Plans',
  seller: { '@type': 'OnlineStore', name: 'Plans' },
  onSale: true,
};
const said = (changes: Partial<Plan> = {}, more: Partial<typeof about> = {}) =>
  planStructuredData(aPlan(changes), { ...about, ...more });
const monthly = { renews: true, unit: 'month', length: 1, minimumPeriods: 12 } as const;

describe('structured data of a plan', () => {
  test('is who sells what at which price', () => {
    expect(said()).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'Product',
      name: 'Ten',
      brand: { '@type': 'Brand', name: 'Plans' },
      offers: {
        '@type': 'Offer',
        price: '9.99',
        priceCurrency: 'EUR',
        url: about.url,
        availability: 'https://schema.org/InStock',
      },
    });
  });

  test.each([
    [{ amount: 1_200, currency: 'JPY' }, '1200'],
    [{ amount: 4_500, currency: 'KWD' }, '4.500'],
    [{ amount: 5, currency: 'EUR' }, '0.05'],
    [{ amount: 0, currency: 'EUR' }, '0.00'],
  ])('gives %j as %s', (price, decimal) => {
    expect(said({ price })).toMatchObject({
      offers: { price: decimal, priceCurrency: price.currency },
    });
  });

  test('holds the price of a gigabyte where there is one', () => {
    expect(said()).toMatchObject({
      offers: {
        priceSpecification: [
          { price: '9.99' },
          { price: '1.00', referenceQuantity: { value: 1, unitCode: 'E34' } },
        ],
      },
    });
    const endless = JSON.stringify(said({ data: null }));
    expect(endless).not.toContain('referenceQuantity');
  });

  test('says how often a renewing plan bills, and for how long one-off runs', () => {
    expect(said({ term: monthly })).toMatchObject({
      offers: {
        priceSpecification: [{ unitCode: 'MON', billingIncrement: 1, billingDuration: 12 }, {}],
      },
    });
    const once = said({ term: { ...monthly, renews: false, unit: 'day', length: 30 } });
    expect(once).toMatchObject({ offers: { eligibleDuration: { value: 30, unitCode: 'DAY' } } });
    expect(JSON.stringify(once)).not.toContain('billing');
  });

  test('says that an archived plan is not sold any more', () => {
    expect(said({}, { onSale: false })).toMatchObject({
      offers: { availability: 'https://schema.org/Discontinued' },
    });
  });
});
