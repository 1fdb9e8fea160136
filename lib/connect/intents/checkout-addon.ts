import { z } from 'zod';
import type { GigsError } from '@/lib/gigs/error';
import { newestOf } from '@/lib/gigs/schema';
import type { Localized } from '@/lib/i18n/translator';
import { ok, type Result } from '@/lib/platform/result';
import {
  listMyPayments,
  listOffers,
  orNull,
  paymentsFor,
  readOwnAddons,
} from '@/lib/subscriptions/account';
import { formatList } from '@/lib/subscriptions/labels';
import type { OwnAddon, Payment, Subscription } from '@/lib/subscriptions/types';
import { problemOf } from '../problem';
import { type PaymentFailed, paymentFailedText } from './confirm-payment';
import {
  type Choices,
  defineIntent,
  done,
  failed,
  type Ids,
  inTime,
  notYet,
  type Outcome,
  underway,
  unreadable,
} from './intent';
import {
  type OwnSubscription,
  readOwnSubscription,
  refusalOf,
  subscriptionOf,
} from './own-subscription';

/** More add-ons than this at once would make the return address too long. */
const MAX_ADDONS = 10;

export const checkoutAddon = defineIntent({
  about: 'subscription',
  takesAddons: true,
  isOpen,
  payload: (ids) => ({ ...subscriptionOf(ids), addons: ids.addons }),
  read: readWithAddons,
  async refuse({ subscription }, { addons }) {
    if (!subscription) return 'not-found';
    const offers = await listOffers(subscription.plan.id);
    if (!offers.ok) return problemOf(offers.error);
    const refusal = refusalOf(subscription, isOpen, { addonsOnSale: offers.value.length > 0 });
    if (refusal) return refusal;
    if (addons.length === 0) return 'no-addon';
    const areOnSale = addons.every((addon) => offers.value.some(({ id }) => id === addon));
    if (!areOnSale) return 'not-found';
    return addons.length > MAX_ADDONS ? 'too-many-addons' : null;
  },
  before: z.object({ newestAddon: z.number().nullable() }),
  snapshot: ({ addons }) => ({ newestAddon: addons && newestOf(addons) }),
  outcome({ newestAddon }, { addons, payments }, { addons: wanted }): Outcome<AddonNews> {
    if (!isDated(newestAddon, addons)) return unreadable;
    const bought = createdAfter(newestAddon, addons).filter(({ addon }) => wanted.includes(addon));
    const complete = wanted.every((id) => bought.some(({ addon }) => addon === id));
    return complete && bought.length > 0 ? addonOutcome(bought, payments) : notYet;
  },
  newsText: addonText,
});

/** Only an active plan takes add-ons: inferred, since Gigs documents no precondition. */
function isOpen({ status }: Subscription, { addonsOnSale }: Choices): boolean {
  return status === 'active' && addonsOnSale;
}

/** What is read beside a subscription; null where it cannot be, or there was no need. */
export type ReadAddons = { addons: OwnAddon[] | null; payments: Payment[] | null };

type WithAddons = OwnSubscription & ReadAddons;

async function readWithAddons(user: string, ids: Ids): Promise<Result<WithAddons, GigsError>> {
  const own = await readOwnSubscription(user, ids);
  if (!own.ok) return own;
  const { subscription } = own.value;
  if (!subscription) return ok({ subscription, addons: null, payments: null });
  return ok({ subscription, ...(await readAddons(user, subscription.id)) });
}

/** The add-ons of a subscription, and the payments while one waits: it may wait for its own. */
export async function readAddons(user: string, subscription: string): Promise<ReadAddons> {
  const reading = readOwnAddons(subscription);
  const paying = reading.then((addons) =>
    addons?.some(({ status }) => status === 'pending') ? listMyPayments(user) : null,
  );
  const [addons, payments] = await Promise.all([inTime(reading), inTime(paying)]);
  return { addons, payments: orNull(payments) };
}

/** The items created after this moment; none where either is unknown. */
export function createdAfter<T extends { createdAt: string }>(
  moment: number | null,
  items: T[] | null,
): T[] {
  if (items === null || moment === null) return [];
  return items.filter(({ createdAt }) => Date.parse(createdAt) > moment);
}

/** Whether `createdAfter` can tell all that is new: the moment and every date are known. */
export function isDated(moment: number | null, items: { createdAt: string }[] | null): boolean {
  return moment !== null && items !== null && newestOf(items) !== null;
}

type AddonKey = 'addonsActive' | 'addonsUnderway';

export type AddonNews =
  | { key: AddonKey | `several${Capitalize<AddonKey>}`; names: string[] }
  | PaymentFailed;

/** What became of add-ons that were bought. */
export function addonOutcome(
  bought: Pick<OwnAddon, 'id' | 'name' | 'status'>[],
  payments: Payment[] | null,
): Outcome<AddonNews> {
  if (bought.some(({ status }) => status === 'unknown')) return unreadable;
  const [failure] = bought
    .filter(({ status }) => status === 'pending')
    .flatMap(({ id }) => paymentsFor([id], payments ?? [])[0]?.failure ?? []);
  if (failure) return failed({ key: 'paymentFailed', failure });
  const names = [...new Set(bought.map(({ name }) => name))];
  // An add-on that is used up by now was bought all the same.
  const ready = bought.every(({ status }) => status === 'active' || status === 'ended');
  const isOne = names.length === 1;
  return ready
    ? done({ key: isOne ? 'addonsActive' : 'severalAddonsActive', names })
    : underway({ key: isOne ? 'addonsUnderway' : 'severalAddonsUnderway', names });
}

/** The sentence about add-ons that were bought. */
export function addonText(news: AddonNews, { t, locale }: Localized): string {
  if (news.key === 'paymentFailed') return paymentFailedText(news, t);
  const { key, names } = news;
  const named = names.map((name) => name || t('myPlans.addons.unnamed'));
  const isReady = key === 'addonsActive' || key === 'severalAddonsActive';
  const text = isReady ? 'task.addonsActiveText' : 'task.addonsUnderwayText';
  return t(text, { list: formatList(named, locale) });
}
