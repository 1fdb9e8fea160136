import 'server-only';
import { type GigsError, isRefused, isUnknown } from '@/lib/gigs/error';
import { gigsRequest, segment } from '@/lib/gigs/request';
import type { Result } from '@/lib/platform/result';
import { type Check, good, warn } from '../check';
import type { Patient } from '../patient';
import { page } from './shoppers';

type Sample = { user: string; subscription: string; plan: string };

type Call = (sample: Sample) => {
  path: string;
  query?: Record<string, string | number>;
  body?: object;
  outsideProject?: boolean;
};

/** A list that the store can do without, and what shoppers miss then. */
type Part = {
  name: string;
  missing: string;
  call: Call;
  /** What the store asks where Gigs refuses that. */
  otherwise?: Call;
};

/** Well-formed, and of nothing. */
const IMEI = '350000000000006';
const ICCID = '89000000000000000004';

const parts: Part[] = [
  {
    name: 'add-ons',
    missing: 'no add-ons are offered',
    call: ({ plan }) => ({ path: 'addons', query: { plan, limit: 1 } }),
  },
  {
    name: 'booked add-ons',
    missing: 'My plans does not show the add-ons of a plan',
    call: ({ subscription }) => ({ path: 'subscriptionAddons', query: { subscription, limit: 1 } }),
  },
  {
    name: 'planned changes',
    missing: 'My plans does not show a change that is under way',
    call: ({ subscription }) => ({
      path: 'subscriptionChanges',
      query: { subscription, limit: 1 },
    }),
  },
  {
    name: 'usage',
    missing: 'My plans does not show what is used and left',
    call: ({ subscription }) => ({
      path: 'usageBalances',
      query: { subscription, subscriptionPeriod: 'current' },
    }),
    otherwise: ({ subscription }) => ({
      path: `subscriptions/${segment(subscription)}/usage`,
      query: { aggregation: 'period' },
    }),
  },
  {
    name: 'payments',
    missing: 'shoppers are not told of payments that wait for them',
    call: ({ user }) => ({ path: 'payments', query: { user, limit: 1 } }),
  },
  {
    name: 'payment methods',
    missing: 'My plans does not show the payment method on file',
    call: ({ user }) => ({ path: 'paymentMethods', query: { user, limit: 1 } }),
  },
  {
    name: 'addresses',
    missing: 'My plans does not show the address on file',
    call: ({ user }) => ({ path: `users/${segment(user)}/addresses` }),
  },
  {
    name: 'device models',
    missing: 'a phone cannot be checked by its IMEI',
    call: () => ({ path: 'deviceModels/search', body: { imei: IMEI }, outsideProject: true }),
  },
  {
    name: 'SIMs by number',
    missing: 'a SIM card in hand cannot be taken to checkout',
    call: () => ({ path: 'sims/search', body: { iccid: ICCID } }),
  },
];

function partCheck({ name, missing, call, otherwise }: Part): Check {
  return {
    name,
    fix: `Ask Gigs to open it to the key and the project; until then ${missing}.`,
    run: async (patient) => {
      const { sample, isReal } = await sampleOf(patient);
      let asked = await ask(call(sample));
      if (!asked.ok && isRefused(asked.error) && otherwise) asked = await ask(otherwise(sample));
      if (asked.ok) return good('available');
      if (isUnknown(asked.error) && !isReal)
        return good('not refused; ask again after the first purchase');
      return warn(asked.error);
    },
  };
}

function ask({ body, ...request }: ReturnType<Call>): Promise<Result<unknown, GigsError>> {
  const method = body ? 'POST' : 'GET';
  return gigsRequest({ ...request, ...(body && { body }), method, readOnly: true, schema: page });
}

/** Ids to ask with: of a subscription there is, else of none. */
async function sampleOf({ sample, plansOnSale, nobody }: Patient) {
  const plans = await plansOnSale();
  const plan = (plans.ok && plans.value[0]?.id) || nobody;
  const known = await sample();
  return {
    sample: { plan, user: known?.user ?? nobody, subscription: known?.id ?? nobody },
    isReal: known !== null,
  };
}

/** What the account pages can do without. */
export const partChecks: readonly Check[] = parts.map(partCheck);
