import { formatDate, formatPeriod } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locale';
import { formatMoney } from '@/lib/i18n/money';
import type { Localized } from '@/lib/i18n/translator';
import {
  awaitsInsertion,
  awaitsInstallation,
  hasNotStarted,
  isCancelled,
  isUnderway,
} from './rules';
import type {
  AccountFile,
  Address,
  Change,
  Offer,
  OwnAddon,
  Payment,
  PaymentMethod,
  Restriction,
  Subscription,
} from './types';

/** The one sentence about a subscription's state, or null when its dates say it all. */
export function stateLabel(subscription: Subscription, { t, locale }: Localized): string | null {
  const { porting } = subscription;
  const cause = causeLabel(subscription, { t, locale });
  const leaving = leavingLabel(subscription, { t, locale });
  if (leaving) return cause ? `${leaving} ${cause}` : leaving;
  switch (subscription.status) {
    case 'pending':
      if (porting && isUnderway(porting)) return t('myPlans.pendingTransfer');
      if (awaitsInsertion(subscription)) return t('myPlans.pendingInsert');
      return t(awaitsInstallation(subscription) ? 'myPlans.pendingInstall' : 'myPlans.pending');
    case 'initiated':
      return t('myPlans.initiated');
    case 'unknown':
      return t('myPlans.unknown');
    case 'ended':
      return cause;
    default:
      return null;
  }
}

/**
 * That it was cancelled and until when; only an active one is said to be active until then. Null
 * for one that is over.
 */
function leavingLabel(subscription: Subscription, { t, locale }: Localized): string | null {
  const { status, endsAt } = subscription;
  if (status === 'ended' || !isCancelled(subscription)) return null;
  if (!endsAt) return t('myPlans.cancelledSoon');
  const key = status === 'active' ? 'myPlans.cancelledUntil' : 'myPlans.leavingUntil';
  return t(key, { date: formatDate(endsAt, locale) });
}

/**
 * Why it was ended; null where Gigs did not say, or it is the shopper's own doing and still ahead.
 */
function causeLabel({ status, cancellationCause }: Subscription, { t }: Localized): string | null {
  if (!cancellationCause) return null;
  if (cancellationCause === 'cancellationRequested' && status !== 'ended') return null;
  return t(`myPlans.because.${cancellationCause}`);
}

/** Why service is limited, what is left of it, and what to do. */
export function restrictionLabel({ cause, kinds }: Restriction, { t, locale }: Localized): string {
  const why = t(`myPlans.limited.${cause ?? 'unsaid'}`);
  if (kinds.length === 0) return why;
  const list = formatList(
    kinds.map((kind) => t(`myPlans.limited.${kind}`)),
    locale,
  );
  return `${t('myPlans.limited.left', { list })} ${why}`;
}

/** The dates of a subscription: its period, and when it renews or ends. */
export function dateRows(subscription: Subscription, { t, locale }: Localized): [string, string][] {
  const { status, period, endsAt, plan, createdAt, earliestEndAt } = subscription;
  if (hasNotStarted(subscription)) {
    return [[t('myPlans.ordered'), formatDate(createdAt, locale)]];
  }
  const rows: [string, string][] = [];
  if (period) rows.push([t('myPlans.period'), formatPeriod(period.start, period.end, locale)]);
  if (endsAt) rows.push([t('myPlans.end'), formatDate(endsAt, locale)]);
  else if (period && plan.term && status !== 'unknown' && !isCancelled(subscription)) {
    const label = plan.term.renews ? t('myPlans.renewal') : t('myPlans.end');
    rows.push([label, formatDate(period.end, locale)]);
  }
  const bound = earliestEndAt && period && Date.parse(earliestEndAt) > Date.parse(period.end);
  if (bound && !endsAt) rows.push([t('myPlans.minimum'), formatDate(earliestEndAt, locale)]);
  return rows.filter(([, value]) => value !== '');
}

/**
 * When the plan changes to which other, or null where no change is planned, or the plan was
 * cancelled and is over by then.
 */
export function changeLabel(
  changes: Change[] | null,
  { t, locale }: Localized,
  subscription: Subscription,
) {
  const planned = changes?.find(({ status }) => status === 'planned');
  if (!planned) return null;
  const plan = planned.plan.name || t('myPlans.anotherPlan');
  const { period, endsAt } = subscription;
  const at = planned.at ?? period?.end ?? null;
  const isOverBy = at && endsAt && Date.parse(at) >= Date.parse(endsAt);
  if (isOverBy && isCancelled(subscription)) return null;
  return at
    ? t('myPlans.changesOn', { plan, date: formatDate(at, locale) })
    : t('myPlans.changesSoon', { plan });
}

/** An add-on on a subscription with its state; null for one that is over, or nobody knows. */
export function ownAddonLabel({ status, endsAt, ...addon }: OwnAddon, { t, locale }: Localized) {
  const name = addon.name || t('myPlans.addons.unnamed');
  if (status === 'ended' || status === 'unknown') return null;
  if (status === 'pending') return t('myPlans.addons.pending', { name });
  if (!endsAt) return t('myPlans.addons.active', { name });
  return t('myPlans.addons.activeUntil', { name, date: formatDate(endsAt, locale) });
}

/** What an add-on costs. */
export function offerPriceLabel({ price, renews }: Offer, { t, locale }: Localized): string {
  if (!price) return t('myPlans.addons.free');
  const amount = formatMoney(price, locale);
  return renews ? t('myPlans.addons.each', { price: amount }) : amount;
}

/** A payment that was made, or null when its amount is not known. */
export function paidLabel({ price, createdAt }: Payment, { t, locale }: Localized): string | null {
  const date = formatDate(createdAt, locale);
  return price && date ? t('myPlans.paidOn', { price: formatMoney(price, locale), date }) : null;
}

/** A payment method without more than is needed to know it. */
export function methodLabel({ type, brand, ending }: PaymentMethod, { t }: Localized): string {
  if (type === 'applePay' || type === 'googlePay') return t(`myPlans.file.${type}`);
  if (!ending) return t('myPlans.file.onFile');
  const known = brand && brand !== 'unknown' ? brandName(brand) : t('myPlans.file.aCard');
  return t('myPlans.file.card', { brand: known, ending });
}

/** What is on file of name, address and payment method, each in words. */
export function fileLabels({ fullName, addresses, methods }: AccountFile, words: Localized) {
  const { t } = words;
  const down = t('myPlans.file.down');
  const none = t('myPlans.file.none');
  const [newest] = methods ?? [];
  return {
    name: fullName === null ? down : fullName || none,
    address: addresses === null ? down : (addressesLabel(addresses, words) ?? none),
    method: methods === null ? down : ((newest && methodLabel(newest, words)) ?? none),
  };
}

function addressesLabel(addresses: Address[], { t }: Localized): string | null {
  const [address, ...more] = addresses;
  if (!address) return null;
  const isOnlyOne = more.length === 0 && address.city !== '';
  return isOnlyOne
    ? t('myPlans.file.addressIn', { city: address.city })
    : t('myPlans.file.addresses', { count: addresses.length });
}

/** Several things in one phrase: "a, b, and c". */
export function formatList(items: string[], locale: Locale): string {
  return new Intl.ListFormat(locale).format(items);
}

function brandName(brand: string): string {
  return brand.charAt(0).toUpperCase() + brand.slice(1);
}
