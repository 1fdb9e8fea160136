import 'server-only';
import { listPlans } from '@/lib/catalog/server';
import { type GigsError, needsBrand } from '@/lib/gigs/error';
import { ok, type Result } from '@/lib/platform/result';
import {
  listChanges,
  listMyPayments,
  listOwnAddons,
  MAX_DETAILED,
  optional,
  orNull,
  paymentsFor,
  readAddresses,
  readFullName,
  readOffersOf,
  readPaymentMethods,
  readUsage,
} from './account';
import { hasOtherPlans, listMySubscriptions } from './list';
import { awaitsUse, hasNotStarted, isCancelled, isRunning, needsDetails } from './rules';
import {
  type AccountFile,
  nothingRead,
  type Payment,
  type PaymentFailure,
  type PlanDetails,
  type Subscription,
} from './types';

/** A plan of the shopper with what can be chosen and paid for it. */
export type MyPlan = {
  subscription: Subscription;
  details: PlanDetails;
  /** Another plan of the same network is on sale. */
  otherPlans: boolean;
  /** Payments for it and its add-ons that the shopper has to confirm. */
  toConfirm: Payment[];
  lastPaid: Payment | null;
  /** Why the last payment for it or an add-on failed, unless that is past mending. */
  failure: FailedPayment | null;
};

/** `isRetried`: Gigs may make it again with the same method, or may have given up. */
type FailedPayment = { why: PaymentFailure; isRetried: boolean };

export type Overview = {
  plans: MyPlan[];
  earlier: Subscription[];
  file: AccountFile;
  /** An add-on, change or payment may be missing, and be there another time. */
  isPartial: boolean;
  /** Payments that the shopper has to confirm and that are for none of the plans shown. */
  toConfirm: Payment[];
};

/**
 * Everything "My plans" shows of a user, in two rounds of parallel calls. Only the list of
 * subscriptions has to succeed; whatever else fails or is late is null.
 */
export async function readOverview(user: string): Promise<Result<Overview, GigsError>> {
  const [file, paying] = [readFile(user), optional(listMyPayments(user))];
  const catalogue = listPlans();
  // It may fail while nobody waits for it yet.
  catalogue.catch(() => undefined);
  const list = await listMySubscriptions(user);
  if (!list.ok) return list;
  const current = list.value.filter(({ status }) => status !== 'ended');
  const [details, fileRead, paid, onSale] = await Promise.all([
    readDetails(current.filter(isRunning)),
    file,
    paying,
    optional(catalogue),
  ]);
  const payments = orNull(paid) ?? [];
  const all = current.map((subscription): MyPlan => {
    const { id } = subscription;
    const read = details.get(id) ?? nothingRead;
    const addons = read.addons?.filter(({ status }) => status !== 'ended') ?? [];
    const own = paymentsFor([id], payments);
    const ids = addons.map((addon) => addon.id);
    const addonFailures = ids.map((it) => failureOf(subscription, paymentsFor([it], payments)));
    return {
      subscription,
      details: read,
      otherPlans: onSale?.ok === true && hasOtherPlans(subscription, onSale.value),
      toConfirm: paymentsFor([id, ...ids], payments).filter(needsConfirmation),
      lastPaid: own.find(({ status }) => status === 'succeeded') ?? null,
      failure: failureOf(subscription, own.filter(isOwed)) ?? addonFailures.find(Boolean) ?? null,
    };
  });
  const plans = all.toSorted((a, b) => rankOf(a) - rankOf(b));
  const shown = new Set(plans.flatMap(({ toConfirm }) => toConfirm.map(({ id }) => id)));
  return ok({
    plans,
    earlier: list.value.filter(({ status }) => status === 'ended'),
    file: fileRead,
    isPartial: isDown(paid) || [...details.values()].some((read) => read.isPartial),
    toConfirm: payments.filter((it) => needsConfirmation(it) && !shown.has(it.id)),
  });
}

type ReadDetails = PlanDetails & Pick<Overview, 'isPartial'>;

/** The details of these subscriptions by id; of those after the first few, what its plan tells. */
async function readDetails(subscriptions: Subscription[]): Promise<Map<string, ReadDetails>> {
  const offers = readOffersOf(subscriptions);
  return new Map(
    await Promise.all(
      subscriptions.map(async (subscription, index): Promise<[string, ReadDetails]> => {
        const { id, plan } = subscription;
        if (index >= MAX_DETAILED) {
          const onSale = (await offers.get(plan.id)) ?? null;
          return [id, { ...nothingRead, usage: [], offers: onSale, isPartial: false }];
        }
        const [usage, addons, onSale, changes] = await Promise.all([
          optional(readUsage(subscription)),
          optional(listOwnAddons(id)),
          offers.get(plan.id) ?? null,
          optional(listChanges(id)),
        ]);
        const isPartial = isDown(addons) || isDown(changes);
        const read = { addons: orNull(addons), changes: orNull(changes), isPartial };
        return [id, { usage, offers: onSale, ...read }];
      }),
    ),
  );
}

async function readFile(user: string): Promise<AccountFile> {
  const [fullName, addresses, methods] = await Promise.all([
    optional(readFullName(user)),
    optional(readAddresses(user)),
    optional(readPaymentMethods(user)),
  ]);
  return { fullName, addresses, methods };
}

/** What Gigs refuses to this store for good is not said to be missing right now. */
function isDown(read: Result<unknown, GigsError> | null): boolean {
  return read === null || (!read.ok && !needsBrand(read.error));
}

function needsConfirmation({ status }: Payment): boolean {
  return status === 'requiresConfirmation';
}

/** Not what was tried once and declined, such as a change of plan: nobody makes it again. */
function isOwed({ status, isOneOff }: Payment): boolean {
  return !(status === 'failed' && isOneOff);
}

/**
 * What the last payment says, if it failed. An order stays open for a while after that, unless it
 * was cancelled. A plan that runs says nothing of it beside an invoice that limits it.
 */
function failureOf(subscription: Subscription, [last]: Payment[]): FailedPayment | null {
  if (hasNotStarted(subscription) && isCancelled(subscription)) return null;
  if (!hasNotStarted(subscription) && !isRunning(subscription)) return null;
  if (subscription.restriction?.cause === 'invoiceOverdue') return null;
  return last?.failure ? { why: last.failure, isRetried: last.status === 'failed' } : null;
}

/**
 * What waits for the shopper first, what was cancelled last; each group stays newest first, as Gigs
 * lists them.
 */
function rankOf({ subscription, toConfirm, failure }: MyPlan): number {
  const { status, porting } = subscription;
  const hasToPay = toConfirm.length > 0 || failure !== null || status === 'restricted';
  if (hasToPay || (porting && needsDetails(porting))) return 0;
  if (isCancelled(subscription)) return 3;
  return awaitsUse(subscription) ? 0 : status === 'active' ? 1 : 2;
}
