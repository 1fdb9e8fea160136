import { z } from 'zod';
import type { IntentPayloads, IntentType, SessionIntent } from '@/lib/gigs/connect-sessions';
import type { GigsError } from '@/lib/gigs/error';
import type messages from '@/lib/i18n/messages/en.json';
import type { Localized } from '@/lib/i18n/translator';
import { fail, ok, type Result } from '@/lib/platform/result';
import { withTimeout } from '@/lib/platform/with-timeout';
import type { Subscription } from '@/lib/subscriptions/types';
import { type IntentProblem, problemOf } from '../problem';

/** The ids of an intent's form: checked against nothing yet. */
export type Ids = { subscription: string | null; payment: string | null; addons: string[] };

/** A fact that Gigs holds now and did not before; its heading is `task.<key>` in the messages. */
export type News = { key: Extract<keyof (typeof messages)['task'], string> };

/** What became of an intent, read from Gigs alone. */
export type Outcome<N> =
  | { progress: 'done' | 'underway' | 'failed'; news: N }
  /** Nothing of it shows at Gigs. */
  | { progress: 'not-yet' }
  /** Gigs could not be asked, or nothing can be told from its answer. */
  | { progress: 'unreadable' }
  /** There was nothing to change. */
  | { progress: 'viewed' };

/** The part of an intent that changes nothing. */
export const viewing = {
  before: z.object({}),
  snapshot: () => ({}),
  outcome: (): Outcome<never> => ({ progress: 'viewed' }),
  newsText: () => '',
};

export const notYet = { progress: 'not-yet' } as const;
export const unreadable = { progress: 'unreadable' } as const;

/** What has to be remembered of before to recognise a change, sealed in the return address. */
export type Memory = Record<string, unknown>;

/** Whether there is anything to choose from for a subscription. */
export type Choices = {
  /** Another plan of the same network is on sale. */
  otherPlans: boolean;
  /** Add-ons are on sale for this plan. */
  addonsOnSale: boolean;
  /** The moment that an end is compared with, in milliseconds. */
  now: number;
};

/**
 * One thing that a shopper with an account can do in Connect.
 * @typeParam Now what Gigs holds of its subject
 * @typeParam Before what has to be remembered of that to recognise a change
 * @typeParam Payload what the session holds of it beside its type, undefined for nothing
 */
export type Definition<Now, Before extends Memory, N extends News, Payload> = {
  /** Its subject, which decides the id in its form. */
  about: 'subscription' | 'payment' | 'account';
  /** Whether its form names add-ons too. */
  takesAddons?: boolean;
  /**
   * Whether Connect can carry it out for this subscription, by its documented preconditions. Gigs
   * does not check them when a session is created: the shopper would meet an empty or dead page
   * there.
   */
  isOpen?(subscription: Subscription, choices: Choices): boolean;
  payload(ids: Ids): Payload;
  /** Reads its subject from this user's own lists, so that an id of another user finds nothing. */
  read(user: string, ids: Ids): Promise<Result<Now, GigsError>>;
  /** Why it cannot be opened, or null. */
  refuse?(now: Now, ids: Ids): IntentProblem | null | Promise<IntentProblem | null>;
  before: z.ZodType<Before>;
  snapshot(now: Now): Before;
  outcome(before: Before, now: Now, ids: Ids): Outcome<N>;
  newsText(news: N, words: Localized): string;
};

/** News of an intent, as the page words it. */
export type WordedNews = {
  key: News['key'];
  tell(words: Localized): { heading: string; text: string };
};

/** An intent whose types of subject and memory only its own file knows. */
export type Intent<Payload = unknown> = Pick<
  Definition<unknown, Memory, News, Payload>,
  'about' | 'takesAddons' | 'isOpen' | 'payload'
> & {
  /** Checks a request against the shopper's lists; the snapshot to remember, or why not. */
  check(user: string, ids: Ids): Promise<Result<Memory, IntentProblem>>;
  /** Compares what Gigs holds now with the snapshot. */
  compare(user: string, ids: Ids, before: Memory): Promise<Result<Outcome<WordedNews>, GigsError>>;
};

/** Makes an intent of its definition. */
export function defineIntent<Now, Before extends Memory, N extends News, Payload>(
  definition: Definition<Now, Before, N, Payload>,
): Intent<Payload> & Definition<Now, Before, N, Payload> {
  return {
    ...definition,
    async check(user, ids) {
      const now = await definition.read(user, ids);
      if (!now.ok) return fail(problemOf(now.error));
      const problem = (await definition.refuse?.(now.value, ids)) ?? null;
      return problem ? fail(problem) : ok(definition.snapshot(now.value));
    },
    async compare(user, ids, remembered) {
      const now = await definition.read(user, ids);
      if (!now.ok) return now;
      const before = definition.before.safeParse(remembered);
      if (!before.success) return ok(unreadable);
      const outcome = definition.outcome(before.data, now.value, ids);
      if (!('news' in outcome)) return ok(outcome);
      const { progress, news } = outcome;
      const tell = (words: Localized) => ({
        heading: words.t(`task.${news.key}`),
        text: definition.newsText(news, words),
      });
      return ok({ progress, news: { key: news.key, tell } });
    },
  };
}

/** Leaves the rest of the action's five seconds to the session that Connect needs. */
const SNAPSHOT_TIMEOUT_MS = 2_000;

/** What an intent remembers but can do without: null where it takes too long. */
export function inTime<T>(reading: Promise<T | null>): Promise<T | null> {
  return withTimeout(SNAPSHOT_TIMEOUT_MS, reading, null);
}

/** An intent as a session takes it. */
export function sessionIntent<Type extends IntentType>(
  type: Type,
  payload: IntentPayloads[Type],
): SessionIntent {
  return { type, ...(payload && { [type]: payload }) } as SessionIntent;
}

/** Done, as this news says. */
export function done<N>(news: N): Outcome<N> {
  return { progress: 'done', news };
}

/** Begun, and neither done nor failed. */
export function underway<N>(news: N): Outcome<N> {
  return { progress: 'underway', news };
}

/** Failed, as this news says. */
export function failed<N>(news: N): Outcome<N> {
  return { progress: 'failed', news };
}

/**
 * More ids than this would make the return address too long; then new ones cannot be recognised.
 */
const MAX_IDS = 12;

/** The ids to remember, or null where there are too many or they are unknown. */
export function idsOf(items: { id: string }[] | null): string[] | null {
  return items === null || items.length > MAX_IDS ? null : items.map(({ id }) => id);
}

/** Done once there is an item that was not there before; unreadable when either side is unknown. */
export function addedOutcome<T extends { id: string }, N>(
  before: string[] | null,
  now: T[] | null,
  newsOf: (item: T) => N,
): Outcome<N> {
  if (now === null || before === null) return unreadable;
  const added = now.find(({ id }) => !before.includes(id));
  return added ? done(newsOf(added)) : notYet;
}
