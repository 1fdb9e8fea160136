type Kept = { fingerprint: string; at: number; status: number; body: string };

const lifetime = 24 * 60 * 60 * 1000;

/** The first successful response to each Idempotency-Key, for 24 hours. */
export class IdempotencyStore {
  #answers = new Map<string, Kept>();
  #running = new Set<string>();

  constructor(private readonly now: () => number) {}

  /** Decides about a request: run it, replay the stored response, or refuse a conflict. */
  begin(key: string, fingerprint: string): Kept | 'run' | 'conflict' {
    const kept = this.#answers.get(key);
    if (kept && this.now() - kept.at < lifetime)
      return kept.fingerprint === fingerprint ? kept : 'conflict';
    if (this.#running.has(key)) return 'conflict';
    this.#running.add(key);
    return 'run';
  }

  end(key: string, fingerprint: string, status: number, body: string): void {
    this.#running.delete(key);
    if (status < 400) this.#answers.set(key, { fingerprint, at: this.now(), status, body });
  }

  clear(): void {
    this.#answers.clear();
    this.#running.clear();
  }
}
