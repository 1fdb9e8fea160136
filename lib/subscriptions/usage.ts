/** What is used and left of one kind of allowance: data in bytes, calls in seconds, texts in messages. */
export type Usage = {
  of: 'data' | 'calls' | 'texts';
  used: number;
  /** Null is unlimited, zero means that none is included. */
  limit: number | null;
  /** Null where the limit is. Never below zero, however much was used. */
  left: number | null;
};

/** What Gigs counts in one unit for one plan or add-on. */
export type Balance = {
  unit: string;
  used: number;
  limit: number | null;
  remaining?: number | null | undefined;
};

const kinds = { bytes: 'data', seconds: 'calls', messages: 'texts' } as const;

/**
 * Balances added up by kind: the plan's own and those of add-ons count together, an unlimited one makes
 * the kind unlimited. Units unknown here are left out, and so is what is neither included nor used.
 */
export function usageOf(balances: Balance[]): Usage[] {
  return Object.entries(kinds).flatMap(([unit, of]): Usage[] => {
    const own = balances.filter((balance) => balance.unit === unit);
    if (own.length === 0) return [];
    const used = sum(own.map((balance) => balance.used));
    if (own.some(({ limit }) => limit === null)) return [{ of, used, limit: null, left: null }];
    const limit = sum(own.map((balance) => balance.limit ?? 0));
    const left = sum(own.map(leftOf));
    return limit === 0 && used === 0 ? [] : [{ of, used, limit, left: Math.min(left, limit) }];
  });
}

function leftOf({ used, limit, remaining }: Balance): number {
  return Math.max(0, remaining ?? (limit ?? 0) - used);
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
