export type LoggedRequest = {
  id: number;
  at: string;
  method: string;
  path: string;
  query: string;
  body: unknown;
  status: number | null;
  durationMs: number;
  fault: string | null;
};

export type RequestQuery = {
  path?: RegExp | undefined;
  method?: string | undefined;
  contains?: string | undefined;
  since?: number | undefined;
};

const kept = 5000;

/** The latest API requests, with credentials masked. */
export class RequestLog {
  #requests: LoggedRequest[] = [];
  #next = 1;

  constructor(private readonly now: () => number) {}

  open(request: Pick<LoggedRequest, 'method' | 'path' | 'query' | 'body'>): LoggedRequest {
    const entry: LoggedRequest = {
      id: this.#next++,
      at: new Date(this.now()).toISOString(),
      ...request,
      body: withoutSecrets(request.body),
      status: null,
      durationMs: 0,
      fault: null,
    };
    this.#requests.push(entry);
    if (this.#requests.length > kept * 1.2) this.#requests = this.#requests.slice(-kept);
    return entry;
  }

  list({ path, method, contains, since }: RequestQuery = {}): LoggedRequest[] {
    return this.#requests.filter(
      (it) =>
        (since === undefined || it.id > since) &&
        (!method || it.method === method.toUpperCase()) &&
        (!path || path.test(it.path)) &&
        (!contains || `${it.path}?${it.query}${JSON.stringify(it.body)}`.includes(contains)),
    );
  }

  clear(): void {
    this.#requests = [];
  }
}

const secretNames = /token|secret|authorization|password|activationCode/i;

const deepest = 20;

function withoutSecrets(value: unknown, depth = 0): unknown {
  if (depth > deepest) return '[…]';
  if (Array.isArray(value)) return value.map((inner) => withoutSecrets(inner, depth + 1));
  if (typeof value === 'string') return value.replace(/([?&]token=)[^&\s]+/g, '$1[masked]');
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      secretNames.test(key) ? '[masked]' : withoutSecrets(inner, depth + 1),
    ]),
  );
}
