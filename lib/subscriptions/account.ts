import 'server-only';
import { type GigsAddon, listAllGigsAddons, listGigsAddons } from '@/lib/gigs/addons';
import { listGigsAddresses } from '@/lib/gigs/addresses';
import type { GigsError } from '@/lib/gigs/error';
import { listGigsPaymentMethods } from '@/lib/gigs/payment-methods';
import { type GigsPayment, listGigsPayments } from '@/lib/gigs/payments';
import { listGigsSubscriptionAddons } from '@/lib/gigs/subscription-addons';
import { listGigsSubscriptionChanges } from '@/lib/gigs/subscription-changes';
import { listGigsUsageBalances } from '@/lib/gigs/usage-balances';
import { getGigsFullName } from '@/lib/gigs/users';
import { oneOf } from '@/lib/platform/one-of';
import { ownValue } from '@/lib/platform/own-property';
import { ok, type Result } from '@/lib/platform/result';
import { withTimeout } from '@/lib/platform/with-timeout';
import type {
  Address,
  Change,
  Offer,
  OwnAddon,
  Payment,
  PaymentFailure,
  PaymentMethod,
  Subscription,
} from './types';
import { type Usage, usageOf } from './usage';

const OPTIONAL_TIMEOUT_MS = 3_000;

/** What a page can do without: null where it takes too long. */
export function optional<T>(reading: Promise<T | null>): Promise<T | null> {
  return withTimeout(OPTIONAL_TIMEOUT_MS, reading, null);
}

/**
 * A shopper with hundreds of plans must not cause hundreds of calls: for so many a page reads more
 * than the list says.
 */
export const MAX_DETAILED = 20;

/** The add-ons on sale by plan, null where they cannot be read in time; asked for once. */
export function readOffersOf(
  subscriptions: readonly Subscription[],
): Map<string, Promise<Offer[] | null>> {
  const plans = [...new Set(subscriptions.map(({ plan }) => plan.id))];
  if (plans.length < 2) return new Map(plans.map((plan) => [plan, optional(readOffers(plan))]));
  const reading = optional(listAllGigsAddons());
  const offersOf = async (plan: string) => {
    const all = await reading;
    return all?.ok ? offersFrom(all.value.filter((addon) => addon.plans.includes(plan))) : null;
  };
  return new Map(plans.map((plan) => [plan, offersOf(plan)]));
}

/** What is used and left in the current period; null when Gigs does not say. */
export async function readUsage({
  id,
  plan,
}: Pick<Subscription, 'id' | 'plan'>): Promise<Usage[] | null> {
  const { data: bytes, voiceSeconds: seconds, messages } = plan;
  const balances = orNull(await listGigsUsageBalances(id, { bytes, seconds, messages }));
  return balances && usageOf(balances);
}

/** The add-ons on sale for a plan. */
export async function listOffers(plan: string): Promise<Result<Offer[], GigsError>> {
  const addons = await listGigsAddons(plan);
  return addons.ok ? ok(offersFrom(addons.value)) : addons;
}

function offersFrom(addons: GigsAddon[]): Offer[] {
  return addons.map(({ id, name, price, recurrenceType }) => ({
    id,
    name,
    price: price ?? null,
    renews: recurrenceType === 'recurring',
  }));
}

/** The same; null when they cannot be read. */
export async function readOffers(plan: string): Promise<Offer[] | null> {
  return orNull(await listOffers(plan));
}

const addonStates: Record<string, OwnAddon['status']> = {
  pending: 'pending',
  initiated: 'pending',
  active: 'active',
  ended: 'ended',
};

/** The add-ons of a subscription. */
export async function listOwnAddons(subscription: string): Promise<Result<OwnAddon[], GigsError>> {
  const addons = await listGigsSubscriptionAddons(subscription);
  if (!addons.ok) return addons;
  return ok(
    addons.value.map(({ id, addon, status, createdAt, endedAt }) => ({
      id,
      addon: addon.id,
      name: addon.name,
      status: ownValue(addonStates, status) ?? 'unknown',
      createdAt,
      endsAt: endedAt ?? null,
    })),
  );
}

/** The same; null when they cannot be read. */
export async function readOwnAddons(subscription: string): Promise<OwnAddon[] | null> {
  return orNull(await listOwnAddons(subscription));
}

const changeStates: Record<string, Change['status']> = {
  pending: 'planned',
  initiated: 'planned',
  applied: 'applied',
  failed: 'failed',
};

/** The changes of plan of a subscription, newest first. A change of SIM alone is none. */
export async function listChanges(subscription: string): Promise<Result<Change[], GigsError>> {
  const changes = await listGigsSubscriptionChanges(subscription);
  if (!changes.ok) return changes;
  return ok(
    changes.value.toSorted(newestFirst).flatMap(({ plan, status, createdAt, scheduledAt }) =>
      plan && status !== 'deleted'
        ? [
            {
              plan,
              status: ownValue(changeStates, status) ?? 'unknown',
              createdAt,
              at: scheduledAt ?? null,
            },
          ]
        : [],
    ),
  );
}

/** The same; null when they cannot be read. */
export async function readChanges(subscription: string): Promise<Change[] | null> {
  return orNull(await listChanges(subscription));
}

const paymentStates: Record<string, Payment['status']> = {
  succeeded: 'succeeded',
  pending: 'pending',
  requiresConfirmation: 'requiresConfirmation',
  requiresPaymentMethod: 'requiresMethod',
  failed: 'failed',
};

/** https://developers.gigs.com (error codes: payment). */
const paymentFailures: Record<string, PaymentFailure> = {
  paymentCardDeclined: 'declined',
  paymentMethodDeclined: 'declined',
  paymentCardInsufficientFunds: 'funds',
  paymentCardExpired: 'expired',
  paymentCardCvcInvalid: 'details',
  paymentCardNumberInvalid: 'details',
  paymentMethodAccountInvalid: 'details',
  paymentCardNotSupported: 'unsupported',
  paymentMethodRequired: 'method',
};

/** The payments of a user, newest first, or why they cannot be read. */
export async function listMyPayments(user: string): Promise<Result<Payment[], GigsError>> {
  const payments = await listGigsPayments(user);
  if (!payments.ok) return payments;
  return ok(payments.value.map(paymentFromGigs).toSorted(newestFirst));
}

/** The payments for any of these subscriptions and add-ons, in their order. */
export function paymentsFor(ids: string[], payments: Payment[]): Payment[] {
  return payments.filter(({ paidFor }) => paidFor.some((id) => ids.includes(id)));
}

/** By date, whatever the order in which Gigs lists; what has none comes last. */
function newestFirst(a: { createdAt: string }, b: { createdAt: string }): number {
  return (Date.parse(b.createdAt) || 0) - (Date.parse(a.createdAt) || 0);
}

function paymentFromGigs(wire: GigsPayment): Payment {
  const { amount, currency, references } = wire;
  const status = ownValue(paymentStates, wire.status) ?? 'unknown';
  const hasFailed = status === 'failed' || status === 'requiresMethod';
  const said = typeof amount === 'number' ? { amount, currency } : amount;
  return {
    id: wire.id,
    status,
    failure: hasFailed ? failureOf(wire.failureCode) : null,
    isOneOff: wire.reason === 'other',
    price: said?.currency ? { amount: said.amount, currency: said.currency } : null,
    createdAt: wire.createdAt,
    paidFor: references.flatMap(({ object, id }) => (isPaidFor(object) ? [id] : [])),
  };
}

/** Not an order: what it leads to is not there before it is paid. */
function isPaidFor(object: string): boolean {
  return object === 'subscription' || object === 'subscriptionAddon';
}

function failureOf(code: string | null | undefined): PaymentFailure {
  return ownValue(paymentFailures, code) ?? 'other';
}

/** The payment methods of a user, newest first; null when they cannot be read. */
export async function readPaymentMethods(user: string): Promise<PaymentMethod[] | null> {
  const methods = orNull(await listGigsPaymentMethods(user));
  return (
    methods?.toSorted(newestFirst).map(({ id, type, brand, last4, card }) => ({
      id,
      type: oneOf(['card', 'applePay', 'googlePay'], type, 'other'),
      brand: brand ?? card?.brand ?? null,
      ending: last4 ?? card?.last4 ?? null,
    })) ?? null
  );
}

/** The addresses of a user, no more of each than its city; null when they cannot be read. */
export async function readAddresses(user: string): Promise<Address[] | null> {
  const addresses = orNull(await listGigsAddresses(user));
  return addresses?.map(({ id, city }) => ({ id, city })) ?? null;
}

/** The name on file, empty when there is none; null when it cannot be read. */
export async function readFullName(user: string): Promise<string | null> {
  const name = await getGigsFullName(user);
  return name.ok ? (name.value ?? '') : null;
}

/** What was read; null where it could not be, or not in time. */
export function orNull<T>(read: Result<T, GigsError> | null): T | null {
  return read?.ok ? read.value : null;
}
