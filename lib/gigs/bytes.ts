const MEGABYTE = 1000 ** 2;

/** Powers of 1024 and of 1000: terabytes, gigabytes, megabytes. */
const POWERS = [4, 3, 2];

/**
 * An amount of data in decimal bytes. Gigs documents decimal ones, but who enters 10 GB as
 * 10 × 1024³ sells 10 GB, not 10.7. So whole megabytes stay as they are, and multiples of half a
 * binary unit become as many decimal ones.
 */
export function decimalBytes(bytes: number): number {
  if (bytes % MEGABYTE === 0) return bytes;
  const power = POWERS.find((n) => bytes >= 1024 ** n && bytes % (1024 ** n / 2) === 0);
  return power ? (bytes / 1024 ** power) * 1000 ** power : bytes;
}

type Counted = { used: number; limit: number | null; remaining?: number | null | undefined };

/** A balance in bytes, with what is used and left scaled as its limit is, in whole bytes. */
export function inDecimalBytes<Balance extends Counted>(balance: Balance): Balance {
  const { used, limit, remaining } = balance;
  if (!limit) return balance;
  const decimal = decimalBytes(limit);
  if (decimal === limit) return balance;
  const scaled = (bytes: number) => Math.round((bytes / limit) * decimal);
  return {
    ...balance,
    limit: decimal,
    used: scaled(used),
    ...(remaining != null && { remaining: scaled(remaining) }),
  };
}
