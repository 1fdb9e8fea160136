import 'server-only';
import { listPlans } from '@/lib/catalog/server';
import type { GigsError } from '@/lib/gigs/error';
import { withTimeout } from '@/lib/platform/deadline';
import { ok, type Result } from '@/lib/platform/result';
import {
  listMyPayments,
  readAddresses,
  readChanges,
  readFullName,
  readOffers,
  readOwnAddons,
  readPaymentMethods,
  readUsage,
} from './account';
import { type AccountFile, nothingRead, type Payment, type PlanDetails } from './account-types';
import { hasOtherPlans, openIntents, type SubscriptionIntent } from './intents';
import { listMySubscriptions } from './list';
import type { Subscription } from './types';

/** A plan of the shopper with what can be done about it. */
export type MyPlan = {
  subscription: Subscription;
  details: PlanDetails;
  open: SubscriptionIntent[];
  /** Payments for it that wait for the shopper's word. */
  toConfirm: Payment[];
  lastPaid: Payment | null;
};

export type Overview = {
  plans: MyPlan[];
  earlier: Subscription[];
  file: AccountFile;
  /** Payments that wait for the shopper's word and are for none of the plans shown. */
  toConfirm: Payment[];
};

/** So many plans are shown with their details: a shopper with hundreds must not cause hundreds of calls. */
const MOST_DETAILED = 20;

/** How long the page waits for what it can do without, in milliseconds. */
const PATIENCE = 3_000;

/**
 * Everything "My plans" shows of a user, in two rounds of parallel calls. Only the list of subscriptions
 * has to succeed; whatever else fails or is late is null.
 */
export async function readOverview(user: string): Promise<Result<Overview, GigsError>> {
  const file = readFile(user);
  const [list, onSale] = await Promise.all([listMySubscriptions(user), listPlans()]);
  if (!list.ok) return list;
  const current = list.value.filter(({ status }) => status !== 'ended').toSorted(byImportance);
  const detailed = current.filter(runs).slice(0, MOST_DETAILED);
  const [details, read] = await Promise.all([readDetails(detailed), file]);
  const now = Date.now();
  const payments = read.payments ?? [];
  const plans = current.map((subscription): MyPlan => {
    const { id } = subscription;
    const own = details.get(id) ?? nothingRead;
    return {
      subscription,
      details: own,
      open: openIntents(subscription, {
        otherPlans: onSale.ok && hasOtherPlans(subscription, onSale.value),
        addonsOnSale: (own.offers?.length ?? 0) > 0,
        now,
      }),
      toConfirm: payments.filter((it) => waits(it) && it.subscriptions.includes(id)),
      lastPaid:
        payments.find((it) => it.status === 'succeeded' && it.subscriptions.includes(id)) ?? null,
    };
  });
  const shown = new Set(plans.flatMap(({ toConfirm }) => toConfirm.map(({ id }) => id)));
  return ok({
    plans,
    earlier: list.value.filter(({ status }) => status === 'ended'),
    file: read,
    toConfirm: payments.filter((it) => waits(it) && !shown.has(it.id)),
  });
}

/** The details of these subscriptions by id; add-ons on sale are asked for once a plan. */
async function readDetails(subscriptions: Subscription[]): Promise<Map<string, PlanDetails>> {
  const plans = [...new Set(subscriptions.map(({ plan }) => plan.id))];
  const offers = new Map(
    plans.map((plan) => [plan, withTimeout(PATIENCE, readOffers(plan), null)]),
  );
  return new Map(
    await Promise.all(
      subscriptions.map(async ({ id, plan }) => {
        const [usage, addons, onSale, changes] = await Promise.all([
          withTimeout(PATIENCE, readUsage(id), null),
          withTimeout(PATIENCE, readOwnAddons(id), null),
          offers.get(plan.id) ?? null,
          withTimeout(PATIENCE, readChanges(id), null),
        ]);
        return [id, { usage, addons, offers: onSale, changes }] as const;
      }),
    ),
  );
}

async function readFile(user: string): Promise<AccountFile> {
  const [fullName, addresses, methods, payments] = await Promise.all([
    withTimeout(PATIENCE, readFullName(user), null),
    withTimeout(PATIENCE, readAddresses(user), null),
    withTimeout(PATIENCE, readPaymentMethods(user), null),
    withTimeout(PATIENCE, listMyPayments(user), null),
  ]);
  return { fullName, addresses, methods, payments: payments?.ok ? payments.value : null };
}

function runs({ status }: Subscription): boolean {
  return status === 'active' || status === 'restricted';
}

function waits({ status }: Payment): boolean {
  return status === 'requiresConfirmation';
}

/** What runs comes first, each kind newest first as Gigs lists it. */
function byImportance(a: Subscription, b: Subscription): number {
  return Number(runs(b)) - Number(runs(a));
}
