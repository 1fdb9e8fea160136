import type { Money } from '@/lib/i18n/money';

/** A SIM's kind, as the whole field writes it. */
export type SimType = 'eSIM' | 'pSIM';

/** What a shopper may be asked for in checkout because the plan requires it. */
export type Requirement = 'address' | 'birthday' | 'device' | 'name';

/** An allowance: a count, `null` for unlimited, `undefined` when Gigs did not say. Zero means none. */
export type Allowance = number | null | undefined;

/** A plan as the shop shows it. Money is in minor units, data in bytes, speed in bits per second. */
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
  /** What "unlimited" means: an end to the data, a top speed, a slower one after so many bytes. */
  limits: {
    bytes: number | null;
    bitsPerSecond: number | null;
    throttling: { afterBytes: number; bitsPerSecond: number | null } | null;
  };
  coverage: { name: string; countries: string[] } | null;
  term: Term | null;
  startsOnFirstUse: boolean;
  /** Gigs may also say neither. */
  startsOnOrder: boolean;
  /** What begins the first period, `null` when Gigs did not say. */
  firstPeriod: 'activation' | 'creation' | null;
  asksFor: Requirement[];
  /** Those of `asksFor` that are checked as well, not only asked. */
  verifies: Requirement[];
};

export type Term = {
  renews: boolean;
  unit: 'day' | 'month';
  length: number;
  /** How many periods have to be paid at the least; 0 or 1 means no commitment. */
  minimumPeriods: number;
};
