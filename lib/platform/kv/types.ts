/**
 * A key-value store for sign-in codes, limits, sign-outs and look-ups. Lifetimes are in seconds.
 * Every call rejects within a second when Redis is unreachable.
 */
export type Kv = {
  get(key: string): Promise<string | null>;
  /** Reads and removes in one step: of two callers only one gets the value. */
  getAndDelete(key: string): Promise<string | null>;
  set(key: string, value: string, lifetime?: number): Promise<void>;
  delete(key: string): Promise<void>;
  /**
   * Counts up by one, or by `step`, and returns the count; the lifetime starts with the first call.
   */
  increment(key: string, lifetime: number, step?: number): Promise<number>;
  /**
   * Calls every instance that listens to the channel at this moment (lib/platform/kv/listen.ts).
   */
  publish(channel: string): Promise<void>;
};
