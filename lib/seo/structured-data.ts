import type { Plan, Term } from '@/lib/catalog/types';
import { unitPrices } from '@/lib/catalog/unit-prices';
import { type Money, toDecimal } from '@/lib/i18n/money';

type About = {
  /** Absolute address of the plan's page, in its language. */
  url: string;
  image: string;
  description: string;
  storeName: string;
  /** Who sells it (lib/seo/organization.ts). */
  seller: object;
  onSale: boolean;
};

/** Units as UN/CEFACT Recommendation 20 codes them, which schema.org asks for. */
const GIGABYTE = 'E34';
const unitOfTerm = { month: 'MON', day: 'DAY' };

/** A plan as schema.org describes a product on offer; prices are exact decimal strings. */
export function planStructuredData(plan: Plan, about: About): object {
  const { url, image, description, storeName, seller, onSale } = about;
  const brand = { '@type': 'Brand', name: storeName };
  return {
    '@context': 'https://schema.org',
    '@type': 'Product',
    name: plan.name,
    description,
    url,
    image,
    brand,
    offers: {
      '@type': 'Offer',
      url,
      ...priceOf(plan.price),
      availability: `https://schema.org/${onSale ? 'InStock' : 'Discontinued'}`,
      seller,
      areaServed: plan.coverage?.countries,
      ...(plan.term && !plan.term.renews && { eligibleDuration: durationOf(plan.term) }),
      priceSpecification: priceSpecifications(plan),
    },
  };
}

function priceSpecifications(plan: Plan): object[] {
  const { perGigabyte } = unitPrices(plan);
  return [
    {
      '@type': 'UnitPriceSpecification',
      ...priceOf(plan.price),
      ...(plan.term?.renews && billingOf(plan.term)),
    },
    ...(perGigabyte
      ? [
          {
            '@type': 'UnitPriceSpecification',
            ...priceOf(perGigabyte),
            referenceQuantity: { '@type': 'QuantitativeValue', value: 1, unitCode: GIGABYTE },
          },
        ]
      : []),
  ];
}

function priceOf(money: Money) {
  return { price: toDecimal(money), priceCurrency: money.currency };
}

/** The billing period and its minimum number. */
function billingOf({ unit, length, minimumPeriods }: Term) {
  return {
    unitCode: unitOfTerm[unit],
    billingIncrement: length,
    billingDuration: length * Math.max(1, minimumPeriods),
  };
}

function durationOf({ unit, length }: Term) {
  return { '@type': 'QuantitativeValue', value: length, unitCode: unitOfTerm[unit] };
}

const escapes: Record<string, string> = {
  '<': '\\u003c',
  '>': '\\u003e',
  '&': '\\u0026',
  '\u2028': '\\u2028',
  '\u2029': '\\u2029',
};

/** JSON for the inside of a `<script>`, escaped so that no value can end the element. */
export function scriptJson(value: object): string {
  return JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (letter) => escapes[letter] ?? letter);
}
