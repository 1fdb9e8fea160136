/** How long a fault may have after-effects (ms): a paused client, a stale response. */
const RECOVERY = 12_000;

/** @typedef {{ kind: string, status: number, began: number, took: number, expected: number[], note?: string }} Answer */

/** Counts responses, and separates those that a fault explains from the others. */
export class Tally {
  /** @type {{ from: number, to: number }[]} */
  faults = [];
  /** @type {Map<string, Map<string, number>>} */
  counts = new Map();
  /** What the return page reported for paid purchases. @type {Map<string, number>} */
  states = new Map();
  /** @type {string[]} */
  unexplained = [];
  requests = 0;
  duringFaults = 0;
  slowest = 0;

  /** A fault is on from now on, until the function returned is called. */
  faultBegins() {
    const fault = { from: Date.now(), to: Number.POSITIVE_INFINITY };
    this.faults.push(fault);
    return () => {
      fault.to = Date.now();
    };
  }

  /** @param {Answer} answer */
  add({ kind, status, began, took, expected, note }) {
    this.requests += 1;
    this.slowest = Math.max(this.slowest, took);
    const byStatus = this.counts.get(kind) ?? new Map();
    this.counts.set(kind, byStatus);
    const name = status === 0 ? 'no answer' : `${status}`;
    byStatus.set(name, (byStatus.get(name) ?? 0) + 1);

    const faulty = this.#faultyWithin(began, began + took);
    if (faulty) this.duringFaults += 1;
    const isExpected = expected.includes(status);
    // Even while Gigs fails, the store responds in time and without exceptions.
    const isExcused = faulty && status !== 0 && status !== 500 && took < 10_000;
    if (!isExpected && !isExcused) {
      this.unexplained.push(`${kind}: ${name} after ${took} ms${note ? ` (${note})` : ''}`);
    }
  }

  /**
   * What was said of a purchase that was paid: whatever Gigs does, never that it failed.
   * @param {string} state
   */
  addState(state) {
    this.states.set(state, (this.states.get(state) ?? 0) + 1);
    if (!['active', 'activating', 'checking', 'unavailable', 'none'].includes(state)) {
      this.unexplained.push(`a paid purchase was told as ${state}`);
    }
  }

  /**
   * @param {number} began
   * @param {number} ended
   */
  #faultyWithin(began, ended) {
    return this.faults.some(({ from, to }) => ended >= from && began <= to + RECOVERY);
  }
}
