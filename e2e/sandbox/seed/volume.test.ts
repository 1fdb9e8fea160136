import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stableId } from '../store/ids';
import { type Running, run } from '../testing';

let it_: Running;
beforeAll(async () => {
  it_ = await run({ plans: 10_000, users: 100_000 });
});
afterAll(() => it_.close());

async function median(method: string, path: string, body?: object): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < 15; i++) {
    const started = performance.now();
    expect((await it_.api(method, path, body)).status).toBe(200);
    times.push(performance.now() - started);
  }
  return times.sort((a, b) => a - b)[7] ?? Number.POSITIVE_INFINITY;
}

describe('10,000 plans, 100,000 users and SIMs', () => {
  const user = stableId('usr', 'volume-54321');
  const cursor = stableId('usr', 'volume-500');

  it.each([
    ['the first page of plans', 'GET', '/plans'],
    ['the largest page of plans', 'GET', '/plans?limit=200'],
    ['plans far down', 'GET', `/plans?limit=200&after=${stableId('pln', 'volume-300')}`],
    ['plans nobody has', 'GET', '/plans?provider=p99&status=archived'],
    ['SIMs of a user', 'GET', `/sims?user=${user}`],
    ['SIMs that are rare', 'GET', '/sims?status=retired&provider=p9&type=pSIM&limit=200'],
    ['users far down', 'GET', `/users?limit=200&after=${cursor}`],
    ['subscriptions of a user', 'GET', `/subscriptions?user=${user}`],
  ])('lists %s in under 20 ms', async (name, method, path) => {
    const ms = await median(method, path);
    process.stdout.write(`${name}: ${ms.toFixed(1)} ms\n`);
    expect(ms).toBeLessThan(20);
  });

  it('finds a user by e-mail in under 20 ms', async () => {
    const email = 'shopper99999@example.com';
    expect(await median('POST', '/users/search', { email })).toBeLessThan(20);
  });

  it('adds a user in the middle of the crowd and finds it first', async () => {
    const { body } = await it_.api('POST', '/users', { email: 'newest@example.com' });
    const list = (await it_.api('GET', '/users?limit=1')).body.items as { id: string }[];
    expect(list[0]?.id).toBe(body.id);
  });
});
