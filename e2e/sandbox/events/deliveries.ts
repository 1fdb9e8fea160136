import { Webhook } from 'svix';
import type { Clock } from '../clock/clock';
import type { SandboxOptions } from '../options';
import type { GigsEvent } from './event-log';

export type Delivery = {
  id: string;
  event: string;
  type: string;
  attempts: { at: string; status: number | null; error: string | null }[];
  state: 'pending' | 'delivered' | 'failed' | 'held';
};

export type DeliverySettings = {
  url: string | undefined;
  secret: string;
  /** Each event is sent this many times, as a webhook provider may. */
  copies: number;
  /** Holds events until they are released. */
  hold: boolean;
  timeoutSeconds: number;
};

// The schedule svix documents: at once, 5 s, 5 min, 30 min, 2 h, 5 h, 10 h, 10 h.
const retrySeconds = [5, 300, 1800, 7200, 18_000, 36_000, 36_000];
const kept = 1000;

/** Sends signed events to the webhook and retries until it answers 2xx. */
export class Deliveries {
  settings: DeliverySettings;
  #deliveries: Delivery[] = [];
  #held: GigsEvent[] = [];

  constructor(
    private readonly options: SandboxOptions,
    private readonly clock: Clock,
  ) {
    this.settings = this.#defaults();
  }

  list(): readonly Delivery[] {
    return this.#deliveries;
  }

  enqueue(event: GigsEvent): void {
    if (!this.settings.url) return;
    if (this.settings.hold) this.#held.push(event);
    else for (let i = 0; i < this.settings.copies; i++) this.send(event);
  }

  get held(): number {
    return this.#held.length;
  }

  /** Releases the held events in the given order. */
  release(order: 'newestFirst' | 'oldestFirst' | 'shuffled' = 'newestFirst'): number {
    const events = this.#held.splice(0);
    if (order === 'newestFirst') events.reverse();
    if (order === 'shuffled') events.sort(() => Math.random() - 0.5);
    for (const event of events) for (let i = 0; i < this.settings.copies; i++) this.send(event);
    return events.length;
  }

  send(event: GigsEvent): Delivery {
    const delivery: Delivery = {
      id: `dlv_${Math.random().toString(36).slice(2, 12)}`,
      event: event.id,
      type: event.type,
      attempts: [],
      state: 'pending',
    };
    this.#deliveries.unshift(delivery);
    this.#deliveries.length = Math.min(this.#deliveries.length, kept);
    void this.#attempt(delivery, event);
    return delivery;
  }

  clear(): void {
    this.#deliveries = [];
    this.#held = [];
    this.settings = this.#defaults();
  }

  async #attempt(delivery: Delivery, event: GigsEvent): Promise<void> {
    const at = this.clock.iso();
    let status: number | null = null;
    let error: string | null = null;
    try {
      status = await this.#post(event);
    } catch (cause) {
      error = cause instanceof Error ? cause.message : String(cause);
    }
    delivery.attempts.push({ at, status, error });
    if (status !== null && status >= 200 && status < 300) {
      delivery.state = 'delivered';
      return;
    }
    const wait = retrySeconds[delivery.attempts.length - 1];
    if (wait === undefined) {
      delivery.state = 'failed';
      return;
    }
    this.clock.schedule(`delivery:${delivery.id}`, this.clock.now() + wait * 1000, () => {
      void this.#attempt(delivery, event);
    });
  }

  async #post(event: GigsEvent): Promise<number> {
    const { url, secret, timeoutSeconds } = this.settings;
    if (!url) throw new Error('No webhook URL is set.');
    const body = JSON.stringify(event);
    const response = await fetch(url, {
      method: 'POST',
      redirect: 'manual',
      headers: {
        'content-type': 'application/json',
        ...signedHeaders(secret, event.id, new Date(), body),
      },
      body,
      signal: AbortSignal.timeout(timeoutSeconds * 1000),
    });
    await response.body?.cancel();
    return response.status;
  }

  #defaults(): DeliverySettings {
    return {
      url: this.options.webhookUrl,
      secret: this.options.webhookSecret ?? 'whsec_c2FuZGJveC13ZWJob29rLXNlY3JldC0wMDAwMDE=',
      copies: 1,
      hold: false,
      timeoutSeconds: 15,
    };
  }
}

/** Both header families carry the same signature; receivers verify against the wall clock. */
export function signedHeaders(secret: string, id: string, at: Date, body: string) {
  const signature = new Webhook(secret).sign(id, at, body);
  const timestamp = String(Math.floor(at.getTime() / 1000));
  return {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': signature,
    'svix-id': id,
    'svix-timestamp': timestamp,
    'svix-signature': signature,
  };
}
