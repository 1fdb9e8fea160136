import type { locales } from '@/lib/i18n/locales';
import type { Money } from '@/lib/i18n/money';

/** The kind of a SIM. */
export type SimType = 'eSIM' | 'pSIM';

/** What checkout asks for because the plan requires it. */
export type Requirement = 'address' | 'birthday' | 'device' | 'name';

/**
 * An allowance: a count, `null` for unlimited, `undefined` when Gigs did not say. Zero means none.
 */
export type Allowance = number | null | undefined;

/** The badges that a seller can give a plan. */
export const badges = ['popular', 'best-value', 'new'] as const;

export type Badge = (typeof badges)[number];

/** The seller's own words for a plan in one language. */
export type OwnWords = {
  name?: string;
  description?: string;
  group?: string;
  highlights?: string[];
};

/** What the seller says about how a plan is presented. */
export type Merchandising = {
  /** Its place in the list; plans without one follow by price. */
  order: number | null;
  badge: Badge | null;
  /** The heading under which it is listed; empty below all others, null without any heading. */
  group: string | null;
  /** Whether it is reached only by its address. */
  hidden: boolean;
  /** The networks by name; none when nobody named them. */
  networks: string[];
  /** What speaks for it, in a few words each. */
  highlights: string[];
  has5g: boolean | null;
  hotspot: boolean | null;
  words: { [Language in (typeof locales)[number]]?: OwnWords };
};

/**
 * A plan as the shop shows it. Money is in minor units, data in bytes, speed in bits per second.
 */
export type Plan = Merchandising & {
  id: string;
  /** The path of its page, the same in every language. */
  path: string;
  name: string;
  /** The seller's own words, plain text. */
  description: string | null;
  /** The https address of the seller's picture. */
  image: string | null;
  /** Equal for equal networks (lib/gigs/network.ts), never shown; empty when Gigs did not say. */
  network: string;
  simTypes: SimType[];
  price: Money;
  data: Allowance;
  voiceSeconds: Allowance;
  messages: Allowance;
  /** What limits the data: a cap, a top speed, a lower speed after a threshold. */
  limits: {
    bytes: number | null;
    bitsPerSecond: number | null;
    throttling: { afterBytes: number; bitsPerSecond: number | null } | null;
  };
  /** Has a name or countries: one of them may be empty. */
  coverage: { name: string; countries: string[] } | null;
  term: Term | null;
  startsOnFirstUse: boolean;
  /** Neither is set when Gigs did not say. */
  startsOnOrder: boolean;
  /** What starts the first period, `null` when Gigs did not say. */
  firstPeriod: 'activation' | 'creation' | null;
  asksFor: Requirement[];
  /** Those of `asksFor` that are verified, not only asked for. */
  verifies: Requirement[];
};

export type Term = {
  renews: boolean;
  unit: 'day' | 'month';
  length: number;
  /** The least number of periods to pay for; 0 or 1 means no commitment. */
  minimumPeriods: number;
};
