import type { Hint } from '@/lib/connect/hint';
import type { Money } from '@/lib/i18n/money';
import type { PaymentMethod } from './account-types';
import type { Snapshot } from './intent-snapshot';
import type { Task } from './task';

/** What Gigs holds now that it did not before. */
export type News =
  | { key: 'cancelled' | 'ended' | 'resumed' | 'changesLater'; plan: string; at: string | null }
  | { key: 'changed'; plan: string }
  | { key: 'addonsActive' | 'addonsUnderway'; names: string[] }
  | { key: 'portingSent' | 'portingDone' | 'portingOver' | 'changeFailed' }
  | { key: 'paid' | 'paymentUnderway' | 'paymentFailed'; price: Money | null }
  | { key: 'name'; name: string }
  | { key: 'address'; city: string }
  | { key: 'method'; method: PaymentMethod };

/** What became of a task, read from Gigs alone. */
export type Outcome =
  | { progress: 'done' | 'underway' | 'failed'; news: News }
  /** Nothing of it shows at Gigs. */
  | { progress: 'not-yet' }
  /** Gigs could not be asked, or nothing can be told from its answer. */
  | { progress: 'unreadable' }
  /** There was nothing to change. */
  | { progress: 'viewed' };

/** What the return page can say (`data-return-state`). */
export type ReturnState =
  | 'confirmed'
  | 'underway'
  | 'failed'
  | 'checking'
  | 'unconfirmed'
  | 'unchanged'
  | 'aborted'
  | 'expired'
  | 'misconfigured'
  | 'viewed'
  | 'not-found'
  | 'unavailable';

/** After this long a reported success that does not show is no longer a matter of seconds (milliseconds). */
const PATIENCE = 60 * 60_000;

const notYet: Outcome = { progress: 'not-yet' };
const unreadable: Outcome = { progress: 'unreadable' };

/**
 * What became of a task: what was before against what Gigs holds now.
 * @param sameName whether the name on file is still the one from before
 */
export function outcomeOf(task: Task, facts: Snapshot, sameName: boolean): Outcome {
  switch (task.intent) {
    case 'cancelSubscription':
      return cancelled(facts);
    case 'resumeSubscription':
      return resumed(facts);
    case 'changeSubscription':
      return changed(task, facts);
    case 'checkoutAddon':
      return added(task, facts);
    case 'completePorting':
      return ported(facts);
    case 'confirmPayment':
      return paid(facts);
    case 'updatePaymentMethod': {
      const method = newOne(facts.methods, task.before.methods);
      return method ? done({ key: 'method', method }) : unseen(facts.methods, task.before.methods);
    }
    case 'updateUserAddress': {
      const address = newOne(facts.addresses, task.before.addresses);
      if (!address) return unseen(facts.addresses, task.before.addresses);
      return done({ key: 'address', city: address.city });
    }
    case 'updateUserFullName':
      if (!facts.fullName || task.before.name === null)
        return unseen(facts.fullName, task.before.name);
      return sameName ? notYet : done({ key: 'name', name: facts.fullName });
    case 'viewEsimInstallation':
    case 'viewSubscription':
    case 'viewSubscriptions':
      return { progress: 'viewed' };
  }
}

/** What the page says: what Gigs holds wins over what the address hints at. */
export function decide(
  outcome: Outcome,
  hint: Hint,
  startedAt: number,
  now: number,
): Exclude<ReturnState, 'not-found' | 'unavailable'> {
  const { progress } = outcome;
  if (progress === 'done') return 'confirmed';
  if (progress === 'underway' || progress === 'failed') return progress;
  if (hint === 'expired' || hint === 'misconfigured') return hint;
  if (progress === 'viewed') return 'viewed';
  if (progress === 'unreadable') return 'unconfirmed';
  if (hint === 'aborted') return 'aborted';
  if (hint === null) return 'unchanged';
  return now - startedAt < PATIENCE ? 'checking' : 'unconfirmed';
}

/** Whether the page should go on asking. */
export function isOpenState(state: ReturnState): boolean {
  return state === 'checking' || state === 'underway';
}

function cancelled({ subscription }: Snapshot): Outcome {
  if (!subscription) return unreadable;
  const { status, endsAt, plan } = subscription;
  if (status === 'ended') return done({ key: 'ended', plan: plan.name, at: endsAt });
  return endsAt ? done({ key: 'cancelled', plan: plan.name, at: endsAt }) : notYet;
}

function resumed({ subscription }: Snapshot): Outcome {
  if (!subscription) return unreadable;
  const { status, endsAt, plan, period } = subscription;
  if (status === 'ended') return failed({ key: 'ended', plan: plan.name, at: endsAt });
  if (endsAt !== null) return notYet;
  return done({ key: 'resumed', plan: plan.name, at: period?.end ?? null });
}

function changed({ before }: Task, { subscription, addons, changes }: Snapshot): Outcome {
  if (!subscription) return unreadable;
  if (before.plan !== null && subscription.plan.id !== before.plan) {
    return done({ key: 'changed', plan: subscription.plan.name });
  }
  const change = since(changes, before.newestChange)[0];
  if (change?.status === 'planned') {
    const at = change.at ?? subscription.period?.end ?? null;
    return done({ key: 'changesLater', plan: change.plan.name, at });
  }
  const bought = since(addons, before.newestAddon);
  if (bought.length > 0) return addonOutcome(bought);
  if (change?.status === 'failed') return failed({ key: 'changeFailed' });
  return notYet;
}

function added({ addons: wanted, before }: Task, { addons }: Snapshot): Outcome {
  if (addons === null || before.newestAddon === null) return unreadable;
  const bought = since(addons, before.newestAddon).filter(({ addon }) => wanted.includes(addon));
  const complete = wanted.every((id) => bought.some(({ addon }) => addon === id));
  return complete && bought.length > 0 ? addonOutcome(bought) : notYet;
}

function addonOutcome(bought: { name: string; status: string }[]): Outcome {
  const names = [...new Set(bought.map(({ name }) => name))];
  // One that is used up by now was there all the same.
  const ready = bought.every(({ status }) => status === 'active' || status === 'ended');
  if (ready) return done({ key: 'addonsActive', names });
  return { progress: 'underway', news: { key: 'addonsUnderway', names } };
}

function ported({ subscription }: Snapshot): Outcome {
  if (!subscription?.porting) return unreadable;
  switch (subscription.porting.status) {
    case 'completed':
      return done({ key: 'portingDone' });
    case 'initiated':
    case 'pending':
    case 'requested':
      return done({ key: 'portingSent' });
    case 'canceled':
    case 'expired':
    case 'failed':
      return failed({ key: 'portingOver' });
    case 'unknown':
      return unreadable;
    default:
      return notYet;
  }
}

function paid({ payment }: Snapshot): Outcome {
  if (!payment) return unreadable;
  const { status, price } = payment;
  if (status === 'succeeded') return done({ key: 'paid', price });
  if (status === 'failed') return failed({ key: 'paymentFailed', price });
  if (status === 'pending')
    return { progress: 'underway', news: { key: 'paymentUnderway', price } };
  return status === 'requiresConfirmation' ? notYet : unreadable;
}

/** The items created after the newest one known from before; none when that is not known. */
function since<T extends { createdAt: string }>(items: T[] | null, border: number | null): T[] {
  if (items === null || border === null) return [];
  return items.filter(({ createdAt }) => Date.parse(createdAt) > border);
}

function newOne<T extends { id: string }>(items: T[] | null, known: string[] | null): T | null {
  if (items === null || known === null) return null;
  return items.find(({ id }) => !known.includes(id)) ?? null;
}

function unseen(now: unknown, before: unknown): Outcome {
  return now === null || before === null ? unreadable : notYet;
}

function done(news: News): Outcome {
  return { progress: 'done', news };
}

function failed(news: News): Outcome {
  return { progress: 'failed', news };
}
