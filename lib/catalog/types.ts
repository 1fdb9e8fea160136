import type { Money } from '@/lib/i18n/money';

/** The kind of a SIM. */
export type SimType = 'eSIM' | 'pSIM';

/** What checkout asks for because the plan requires it. */
export type Requirement = 'address' | 'birthday' | 'device' | 'name';

/**
 * An allowance: a count, `null` for unlimited, `undefined` when Gigs did not say. Zero means none.
 */
export type Allowance = number | null | undefined;

/**
 * A plan as the shop shows it. Money is in minor units, data in bytes, speed in bits per second.
 */
export type Plan = {
  id: string;
  name: string;
  /** The seller's own words, plain text. */
  description: string | null;
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
