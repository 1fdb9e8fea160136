import { newId } from '../ids';

export type Actor =
  | { type: 'apiKey'; apiKey: string }
  | { type: 'user'; user: string }
  | { type: 'system' };

export type GigsEvent = {
  object: 'event';
  id: string;
  actor: Actor;
  data: object;
  datacontenttype: 'application/json';
  previousData?: object;
  project: string;
  source: 'https://api.gigs.com';
  specversion: '1.0';
  time: string;
  type: string;
  version: string;
};

type Draft = { type: string; data: object; actor: Actor; previousData?: object | undefined };
type Listener = (event: GigsEvent) => void;

const kept = 2000;

/** Every event since the start, newest first and bounded, with listeners for new ones. */
export class EventLog {
  #events: GigsEvent[] = [];
  #listeners = new Set<Listener>();
  #isSilent = false;

  constructor(
    private readonly project: string,
    private readonly now: () => string,
  ) {}

  /** Runs something without emitting events, such as the first seed. */
  silently(run: () => void): void {
    this.#isSilent = true;
    try {
      run();
    } finally {
      this.#isSilent = false;
    }
  }

  emit({ type, data, actor, previousData }: Draft): GigsEvent {
    const event: GigsEvent = {
      object: 'event',
      id: newId('evt'),
      actor,
      data,
      datacontenttype: 'application/json',
      ...(previousData ? { previousData } : {}),
      project: this.project,
      source: 'https://api.gigs.com',
      specversion: '1.0',
      time: this.now(),
      type: `com.gigs.${type}`,
      version: '2026-01-29',
    };
    if (this.#isSilent) return event;
    this.#events.unshift(event);
    this.#events.length = Math.min(this.#events.length, kept);
    for (const listener of this.#listeners) listener(event);
    return event;
  }

  get(id: string): GigsEvent | undefined {
    return this.#events.find((event) => event.id === id);
  }

  list(): readonly GigsEvent[] {
    return this.#events;
  }

  onEvent(listener: Listener): void {
    this.#listeners.add(listener);
  }

  clear(): void {
    this.#events = [];
  }
}

/** An event without its session URL, which is a credential. */
export function withoutSecrets(event: GigsEvent): GigsEvent {
  const data = event.data as { url?: unknown; object?: unknown };
  if (data.object !== 'connectSession' || !data.url) return event;
  return { ...event, data: { ...data, url: '[masked]' } };
}
