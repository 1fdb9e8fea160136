import { setTimeout as wait } from 'node:timers/promises';
import { gigsUrl } from './stage';

type Logged = { id: number; at: string; durationMs: number; method: string; path: string };
type Seeded = { users: { id: string; email: string }[] };

/** The sandbox's controls that the bench needs. */
export const gigs = {
  /** Sets the latency of every API response (ms). */
  latency: (ms: number) =>
    send('POST', 'faults', {
      match: { path: '^/projects|^/device' },
      fault: { type: 'latency', ms },
    }),
  /** Creates a shopper with a number of SIMs, one in four in use; returns the user's id. */
  async shopper(email: string, sims: number): Promise<string> {
    const { users } = await send<Seeded>('POST', 'seed', {
      users: [{ email, fullName: 'Demo Shopper' }],
      sims: Array.from({ length: sims }, (_, at) => ({
        user: email,
        type: 'eSIM',
        provider: ['p3', 'p5', 'p9'][at % 3],
        status: at % 4 === 3 ? 'active' : 'inactive',
      })),
    });
    return users[0]?.id ?? '';
  },
  requests,
  lastRequest,
  /** Resolves once nobody has asked anything for a second. */
  async quiet(): Promise<void> {
    let last: number;
    do {
      last = await lastRequest();
      await wait(1_000);
    } while ((await lastRequest()) !== last);
  },
};

/** The API requests since one of them; without one, all that are kept. */
async function requests(since = 0): Promise<Logged[]> {
  const { items } = await send<{ items: Logged[] }>('GET', `requests?since=${since}`);
  return items;
}

/** The id of the last API request, 0 before the first. */
async function lastRequest(): Promise<number> {
  return (await requests()).at(-1)?.id ?? 0;
}

async function send<T>(method: string, path: string, body?: object): Promise<T> {
  const answer = await fetch(`${gigsUrl}/_sandbox/${path}`, {
    method,
    ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  return answer.json() as Promise<T>;
}
