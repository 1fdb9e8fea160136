type Job = { key: string; at: number; run: () => void };

// setTimeout overflows above this and would fire immediately.
const longestTimer = 2 ** 31 - 1;

/** The only source of time: real time plus an offset, with scheduled jobs. */
export class Clock {
  #offset = 0;
  #frozenAt: number | undefined;
  #jobs: Job[] = [];
  #timer: NodeJS.Timeout | undefined;

  now(): number {
    return this.#frozenAt ?? Date.now() + this.#offset;
  }

  iso(): string {
    return new Date(this.now()).toISOString();
  }

  get offset(): number {
    return this.#offset / 1000;
  }

  get pending(): { key: string; at: string }[] {
    return this.#jobs.map(({ key, at }) => ({ key, at: new Date(at).toISOString() }));
  }

  /** Schedules a job once; replaces a job of the same key. */
  schedule(key: string, at: number, run: () => void): void {
    this.cancel(key);
    const index = this.#jobs.findIndex((job) => job.at > at);
    this.#jobs.splice(index === -1 ? this.#jobs.length : index, 0, { key, at, run });
    this.#arm();
  }

  cancel(key: string): void {
    this.#jobs = this.#jobs.filter((job) => job.key !== key);
  }

  advance(seconds: number): void {
    this.#moveTo(this.now() + seconds * 1000);
  }

  set(moment: number): void {
    this.#moveTo(moment);
  }

  /** Back to real time; with `jobs`, also drops the scheduled jobs. */
  reset(jobs = false): void {
    this.#offset = 0;
    if (jobs) this.#jobs = [];
    this.#arm();
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#jobs = [];
  }

  #moveTo(target: number): void {
    this.#runUntil(target);
    this.#offset = target - Date.now();
    this.#arm();
  }

  /** Each job sees its own moment as now, so that a leap of months renews month by month. */
  #runUntil(target: number): void {
    for (let job = this.#jobs[0]; job && job.at <= target; job = this.#jobs[0]) {
      this.#jobs.shift();
      this.#frozenAt = job.at;
      try {
        job.run();
      } finally {
        this.#frozenAt = undefined;
      }
    }
  }

  #arm(): void {
    clearTimeout(this.#timer);
    const next = this.#jobs[0];
    if (!next || this.#frozenAt !== undefined) return;
    const wait = Math.min(Math.max(next.at - this.now(), 0), longestTimer);
    this.#timer = setTimeout(() => {
      this.#runUntil(this.now());
      this.#arm();
    }, wait);
    this.#timer.unref();
  }
}
