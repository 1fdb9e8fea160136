import 'server-only';
import { noteOnGigsSubscription } from '@/lib/gigs/subscriptions';
import type { Localized } from '@/lib/i18n/translator';
import { timeouts, withDeadline } from '@/lib/platform/deadline';
import { ok } from '@/lib/platform/result';
import { withTimeout } from '@/lib/platform/with-timeout';
import { readOwn } from '@/lib/shopper/gigs-user';
import { simName } from '@/lib/shopper/labels';
import type { Shopper } from '@/lib/shopper/server';
import { readFullName } from '@/lib/subscriptions/account';
import { listMySubscriptions } from '@/lib/subscriptions/list';
import { formatPhoneNumber } from '@/lib/subscriptions/phone-number';
import type { Subscription } from '@/lib/subscriptions/types';
import type { Receipt } from './declaration';
import type { LegalFunction } from './functions';

/** A plan of the shopper's own by the name that tells it apart. */
export type OwnPlan = { id: string; name: string };

/** What the form is filled in with for a signed-in shopper; empty while Gigs cannot tell. */
export type Prefill = { name: string; plans: OwnPlan[] };

const nothing: Prefill = { name: '', plans: [] };

/** The name and the running plans of a shopper, as far as Gigs tells them in time. */
export async function readPrefill(shopper: Shopper | null, intl: Localized): Promise<Prefill> {
  if (!shopper) return nothing;
  const read = async (): Promise<Prefill> => {
    const own = await readOwn(shopper, async (user) =>
      ok(await Promise.all([readFullName(user), listMySubscriptions(user)])),
    );
    if (!own.ok || !own.value) return nothing;
    const [name, list] = own.value;
    const plans = list.ok ? list.value.filter(({ status }) => status !== 'ended') : [];
    return { name: name ?? '', plans: plans.map((plan) => named(plan, intl)) };
  };
  return withTimeout(timeouts.afterAction, read(), nothing);
}

/**
 * Notes the moment on the shopper's own subscription, where support sees it at Gigs. Nothing else
 * changes, and a note that fails is no failure of the declaration.
 */
export async function noteAtGigs(kind: LegalFunction, id: string, receipt: Receipt): Promise<void> {
  const key = kind === 'withdraw' ? 'store.withdrawal' : 'store.cancellation';
  await withDeadline(timeouts.action, () =>
    noteOnGigsSubscription(id, { [key]: receipt.receivedAt }),
  );
}

function named({ id, plan, phoneNumber, sim }: Subscription, intl: Localized): OwnPlan {
  const which = phoneNumber ? formatPhoneNumber(phoneNumber) : sim && simName(sim, intl);
  return { id, name: [plan.name || intl.t('myPlans.unnamed'), which].filter(Boolean).join(', ') };
}
