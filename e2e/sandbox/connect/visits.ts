/** The input of one session so far. */
export type Visit = {
  login: { email: string; codeHash: string; expiresAt: number; tries: number } | null;
  sim: 'new' | string | null;
  device: string | null;
  imei: string | null;
  voucher: string | null;
  voucherTried: boolean;
  payment: string | null;
  paymentError: string | null;
  /** The message of a finished portal page. */
  done: string | null;
  result: { subscription: string | null; needsWait: boolean } | null;
};

/** The input of all sessions. */
export class Visits {
  #visits = new Map<string, Visit>();

  of(session: string): Visit {
    const known = this.#visits.get(session);
    if (known) return known;
    const visit: Visit = {
      login: null,
      sim: null,
      device: null,
      imei: null,
      voucher: null,
      voucherTried: false,
      payment: null,
      paymentError: null,
      done: null,
      result: null,
    };
    this.#visits.set(session, visit);
    return visit;
  }

  clear(): void {
    this.#visits.clear();
  }
}
