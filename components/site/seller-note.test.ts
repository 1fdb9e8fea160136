import { isValidElement, type ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeEach, expect, test, vi } from 'vitest';
import ComparePage from '@/app/[locale]/compare/page';
import { AddonForm } from '@/components/account/addon-form';
import { TopUpPlans } from '@/components/account/top-up-plans';
import { DestinationDetails } from '@/components/destination/destination';
import { DestinationMissing } from '@/components/destination/destination-missing';
import { DestinationsPage } from '@/components/destination/destinations-page';
import { ContractSummary } from '@/components/plan-page/contract-summary';
import { PlanPrices } from '@/components/plan-page/plan-details';
import { PlanGone } from '@/components/plan-page/plan-unavailable';
import { Store } from '@/components/store/store-page';
import { TripResult } from '@/components/trip/trip-result';
import { listDestinations, lookUpDestination } from '@/lib/catalog/destinations/server';
import { listPlans } from '@/lib/catalog/server';
import { adviseTrip } from '@/lib/catalog/trip';
import { nothingChosen } from '@/lib/checkout/choice';
import { getIntl } from '@/lib/i18n/server';
import { translator } from '@/lib/i18n/translator';
import { ok } from '@/lib/platform/result';
import { aPlan, aSubscription } from '@/lib/testing/builders';
import { settings } from '@/lib/testing/settings';
import { PriceNote } from './seller-note';

vi.mock('@/lib/catalog/server', () => ({ listPlans: vi.fn() }));
vi.mock('@/lib/i18n/server', () => ({ getIntl: vi.fn() }));
vi.mock('@/lib/shopper/server', () => ({ currentShopper: vi.fn() }));
vi.mock('@/lib/connect/action', () => ({ startCheckoutAction: vi.fn() }));

const plan = aPlan({ coverage: { name: 'Japan', countries: ['JP'] } });
const trip = { countries: ['JP'], days: 7, gigabytesPerDay: 1 };
const facts = {
  provider: '',
  contact: '',
  speeds: '',
  remedies: '',
  termination: '',
  disabilities: '',
  other: '',
};

beforeEach(() => {
  const href = (path: string) => path;
  vi.mocked(getIntl).mockResolvedValue({ locale: 'en', t: translator('en'), href });
  vi.mocked(listPlans).mockResolvedValue(ok([plan]));
  settings.DESTINATIONS = 'on';
});

function countNotes(node: ReactNode): number {
  if (Array.isArray(node)) return node.reduce((sum, one) => sum + countNotes(one), 0);
  if (!isValidElement<{ children?: ReactNode }>(node)) return 0;
  return node.type === PriceNote ? 1 : countNotes(node.props.children);
}

async function destination() {
  const standing = await lookUpDestination('japan', 'en');
  if (!standing.ok || standing.value.state !== 'covered') throw new Error('not covered');
  return DestinationDetails(standing.value);
}

async function neighbours() {
  const all = await listDestinations('en');
  return DestinationMissing({ near: all.ok && all.value ? [...all.value.values()] : [] });
}

test.each<[string, () => Promise<ReactNode>]>([
  [
    'the store',
    () => Store({ shopper: null, choice: nothingChosen, kept: null, query: {}, problem: null }),
  ],
  ['a plan', () => PlanPrices({ plan })],
  ['a contract summary', () => ContractSummary({ plan, facts })],
  ['what is like a plan that is gone', () => PlanGone({ plan, alternatives: [plan] })],
  [
    'a comparison',
    () =>
      ComparePage({
        params: Promise.resolve({ locale: 'en' }),
        searchParams: Promise.resolve({ plans: plan.id }),
      }),
  ],
  ['all destinations', () => DestinationsPage({ shopper: null })],
  ['a destination', destination],
  ['the plans for a trip', () => TripResult({ trip, advice: adviseTrip([plan], trip) })],
  ['the neighbours of a place without plans', neighbours],
  ['add-ons of one plan', () => AddonForm({ subscription: 'sub_1', offers: [], about: 'x' })],
  [
    'add-ons of all plans',
    () => TopUpPlans({ plans: [{ subscription: aSubscription(), usage: null, offers: null }] }),
  ],
])('the prices of %s say once whether tax is in them', async (_, page) => {
  expect(countNotes(await page())).toBe(1);
});

test.each([
  ['included', '<p class="mt-3 text-muted text-sm">All prices include VAT.</p>'],
  ['excluded', '<p class="mt-3 text-muted text-sm">Prices don’t include taxes and fees.</p>'],
  [undefined, ''],
] as const)('they say what PRICES_TAX says: %s', async (PRICES_TAX, said) => {
  Object.assign(settings, { PRICES_TAX });
  expect(renderToStaticMarkup(await PriceNote({ className: 'mt-3' }))).toBe(said);
});
