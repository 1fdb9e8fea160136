import type {
  BreadcrumbList,
  ItemList,
  Offer,
  Organization,
  Product,
  QuantitativeValue,
  UnitPriceSpecification,
  WithContext,
} from 'schema-dts';
import type { Plan, Term } from '@/lib/catalog/types';
import { unitPrices } from '@/lib/catalog/unit-prices';
import { BYTES_PER_GB, mostData } from '@/lib/catalog/units';
import { type Money, toDecimal } from '@/lib/i18n/money';

type About = {
  /** Absolute address of the plan's page, in its language. */
  url: string;
  image: string;
  description: string;
  storeName: string;
  /** Who sells it (lib/seo/organization.ts). */
  seller: Organization;
  onSale: boolean;
  /** Whether tax is in the prices, where the brand says so. */
  tax?: 'included' | 'excluded' | undefined;
};

/** Units as UN/CEFACT Recommendation 20 codes them, which schema.org asks for. */
const GIGABYTE = 'E34';
const unitOfTerm = { month: 'MON', day: 'DAY' };

/** A plan as schema.org describes a product on offer; prices are exact decimal strings. */
export function planStructuredData(plan: Plan, about: About): WithContext<Product> {
  const { url, image, description, storeName, seller, onSale, tax } = about;
  const offers: Offer = {
    '@type': 'Offer',
    url,
    ...priceOf(plan.price),
    availability: onSale ? 'https://schema.org/InStock' : 'https://schema.org/Discontinued',
    seller,
    ...(plan.coverage && { areaServed: plan.coverage.countries }),
    ...(plan.term && !plan.term.renews && { eligibleDuration: durationOf(plan.term) }),
    priceSpecification: priceSpecification(plan, tax),
  };
  return {
    '@context': 'https://schema.org',
    '@type': 'Product',
    name: plan.name,
    description,
    url,
    image,
    brand: { '@type': 'Brand', name: storeName },
    offers,
  };
}

function priceSpecification(plan: Plan, tax: About['tax']): UnitPriceSpecification {
  const gigabytes = unitPrices(plan).perGigabyte && (mostData(plan) ?? 0) / BYTES_PER_GB;
  return {
    '@type': 'UnitPriceSpecification',
    ...priceOf(plan.price),
    ...(tax && { valueAddedTaxIncluded: tax === 'included' }),
    ...(plan.term?.renews && billingOf(plan.term)),
    // Another specification with the price of a gigabyte would be read as a price of the plan.
    ...(gigabytes && {
      referenceQuantity: { ...quantityOf(gigabytes), valueReference: quantityOf(1) },
    }),
  };
}

function quantityOf(gigabytes: number): QuantitativeValue {
  return { '@type': 'QuantitativeValue', value: gigabytes, unitCode: GIGABYTE };
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

function durationOf({ unit, length }: Term): QuantitativeValue {
  return { '@type': 'QuantitativeValue', value: length, unitCode: unitOfTerm[unit] };
}

/** The way to a page from the start page, each step with its absolute address. */
export function breadcrumbStructuredData(
  steps: readonly { name: string; url: string }[],
): WithContext<BreadcrumbList> {
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ name, url }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: url,
    })),
  };
}

/** Plans in the order of a page, each with its price and its address. */
export function planListStructuredData(
  name: string,
  plans: readonly { plan: Plan; url: string }[],
): WithContext<ItemList> {
  return {
    '@context': 'https://schema.org',
    '@type': 'ItemList',
    name,
    numberOfItems: plans.length,
    itemListElement: plans.map(({ plan, url }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      item: {
        '@type': 'Product',
        name: plan.name,
        url,
        offers: {
          '@type': 'Offer',
          ...priceOf(plan.price),
          availability: 'https://schema.org/InStock',
          url,
        },
      },
    })),
  };
}
