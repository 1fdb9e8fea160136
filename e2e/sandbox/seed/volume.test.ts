import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { stableId } from '../ids';
import { Collection } from '../store/collection';
import { type Running, run } from '../testing';

let it_: Running;
beforeAll(async () => {
  it_ = await run({ plans: 10_000, users: 100_000 });
});
afterAll(() => it_.close());
afterEach(() => vi.restoreAllMocks());

/** Counts the objects that a list visits to build a page. */
function countLooks() {
  const looks = { count: 0 };
  const page = Collection.prototype.page;
  vi.spyOn(Collection.prototype, 'page').mockImplementation(function (
    this: Collection<never>,
    request,
  ) {
    const where = (value: unknown) => {
      looks.count += 1;
      return request.where?.(value) ?? true;
    };
    return page.call(this, { ...request, where });
  });
  return looks;
}

describe('10,000 plans, 100,000 users and SIMs', () => {
  const user = stableId('usr', 'volume-4321');
  const cursor = stableId('usr', 'volume-500');

  it.each([
    ['the first page of plans', '/plans'],
    ['the largest page of plans', '/plans?limit=200'],
    ['plans far down', `/plans?limit=200&after=${stableId('pln', 'volume-300')}`],
    ['SIMs of a user', `/sims?user=${user}`],
    ['users far down', `/users?limit=200&after=${cursor}`],
    ['subscriptions of a user', `/subscriptions?user=${user}`],
  ])('lists %s without a full scan', async (_name, path) => {
    const looks = countLooks();
    expect((await it_.api('GET', path)).status).toBe(200);
    expect(looks.count).toBeLessThan(1_000);
  });

  it.each([
    ['plans without matches', '/plans?provider=p99&status=archived', 10_000],
    ['SIMs that are rare', '/sims?status=retired&provider=p9&type=pSIM&limit=200', 100_000],
  ])('scans all objects once for %s', async (_name, path, scanned) => {
    const looks = countLooks();
    expect((await it_.api('GET', path)).status).toBe(200);
    expect(looks.count).toBeLessThan(1.1 * scanned);
  });

  it('finds a user by e-mail', async () => {
    const email = 'shopper9999@example.com';
    const { body } = await it_.api('POST', '/users/search', { email });
    expect(body).toMatchObject({ items: [{ email }] });
  });

  it('adds a user among many and lists it first', async () => {
    const { body } = await it_.api('POST', '/users', { email: 'newest@example.com' });
    const list = (await it_.api('GET', '/users?limit=1')).body.items as { id: string }[];
    expect(list[0]?.id).toBe(body.id);
  });
});
