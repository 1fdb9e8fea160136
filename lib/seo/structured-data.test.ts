import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Plan } from '@/lib/catalog/types';
import { aPlan } from '@/lib/testing/builders';
import {
  breadcrumbStructuredData,
  planListStructuredData,
  planStructuredData,
} from './structured-data';

/** The vocabulary of schema.org, as the types of this package have it. */
const vocabulary = readFileSync('node_modules/schema-dts/dist/schema.d.ts', 'utf8');

const about = {
  url: 'https://shop.example/plans/pln_1',
  image: 'https://shop.example/plans/pln_1/opengraph-image',
  description: 'Ten a month',
  storeName: 'Plans',
  seller: { '@type': 'OnlineStore' as const, name: 'Plans' },
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

  test('says how much data the price is for, by the gigabyte, and no other price', () => {
    expect(said()).toMatchObject({
      offers: {
        price: '9.99',
        priceSpecification: {
          price: '9.99',
          referenceQuantity: {
            value: 10,
            unitCode: 'E34',
            valueReference: { value: 1, unitCode: 'E34' },
          },
        },
      },
    });
    expect(JSON.stringify(said()).match(/"price":"[^"]+"/g)).toEqual(
      Array(2).fill('"price":"9.99"'),
    );
    const endless = JSON.stringify(said({ data: null }));
    expect(endless).not.toContain('referenceQuantity');
  });

  test('says how often a renewing plan bills, and for how long one-off runs', () => {
    expect(said({ term: monthly })).toMatchObject({
      offers: {
        priceSpecification: { unitCode: 'MON', billingIncrement: 1, billingDuration: 12 },
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

/** Every type and property in a piece of structured data. */
function termsIn(value: unknown): { types: string[]; properties: string[] } {
  const types: string[] = [];
  const properties: string[] = [];
  JSON.stringify(value, (key, inner) => {
    if (key === '@type') types.push(inner);
    else if (key && !/^(?:@context|\d+)$/.test(key)) properties.push(key);
    return inner;
  });
  return { types, properties };
}

test('every type and property is one of schema.org’s own', () => {
  const plan = aPlan({ coverage: { name: 'Europe', countries: ['DE', 'FR'] }, term: monthly });
  const all = [
    planStructuredData(plan, about),
    breadcrumbStructuredData([{ name: 'Plans', url: about.url }]),
    planListStructuredData('Europe', [{ plan, url: about.url }]),
  ];
  const { types, properties } = termsIn(all);
  for (const type of types) {
    expect(vocabulary, type).toMatch(new RegExp(`"@type": "${type}"`));
  }
  for (const property of properties) {
    expect(vocabulary, property).toMatch(new RegExp(`"${property}"\\?: `));
  }
  expect(types).toContain('UnitPriceSpecification');
});

test('a list and the way to a page are numbered, with exact prices', () => {
  const list = planListStructuredData('Japan', [
    { plan: aPlan({ price: { amount: 390, currency: 'EUR' } }), url: about.url },
  ]);
  expect(list).toMatchObject({
    '@type': 'ItemList',
    itemListElement: [{ position: 1, item: { offers: { price: '3.90', priceCurrency: 'EUR' } } }],
  });
  const way = breadcrumbStructuredData([
    { name: 'Plans', url: 'https://shop.example/' },
    { name: 'Japan', url: 'https://shop.example/destinations/japan' },
  ]);
  expect(way).toMatchObject({ itemListElement: [{ position: 1 }, { position: 2, name: 'Japan' }] });
});
