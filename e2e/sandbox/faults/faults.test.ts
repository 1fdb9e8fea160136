import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Running, run } from '../testing';

let it_: Running;
beforeAll(async () => {
  it_ = await run({ maxPageSize: 4 });
});
afterEach(() => it_.sandbox.faults.clear());
afterAll(() => it_.close());

const plans = '/projects/demo/plans';
const raw = (init: RequestInit = {}) =>
  fetch(`${it_.sandbox.addresses.api}${plans}`, {
    headers: { authorization: 'Bearer sandbox_key_demo' },
    ...init,
  });
const strike = (fault: object, more: object = {}) =>
  it_.control('POST', '/faults', { match: { path: '/plans$' }, fault, ...more });

describe('faults', () => {
  it('answer a status with Retry-After the given number of times', async () => {
    await strike({ type: 'status', status: 429, retryAfter: 2 }, { times: 2 });
    for (let i = 0; i < 2; i++) {
      const answer = await it_.api('GET', '/plans');
      expect(answer.status).toBe(429);
      expect(answer.headers.get('retry-after')).toBe('2');
      expect(answer.body).toMatchObject({ object: 'error', type: 'tooManyRequests' });
    }
    expect((await it_.api('GET', '/plans')).status).toBe(200);
  });

  it('reset before and inside the body', async () => {
    await strike({ type: 'reset' }, { times: 1 });
    await expect(raw()).rejects.toThrow();
    await strike({ type: 'reset-body' }, { times: 1 });
    const response = await raw();
    expect(response.status).toBe(200);
    await expect(response.text()).rejects.toThrow();
  });

  it('hang until the client gives up', async () => {
    await strike({ type: 'hang' }, { times: 1 });
    await expect(raw({ signal: AbortSignal.timeout(200) })).rejects.toThrow(/timeout/i);
  });

  it('answer HTML and cut JSON', async () => {
    await strike({ type: 'html', status: 200 }, { times: 1 });
    expect(await (await raw()).text()).toContain('<!doctype html>');
    await strike({ type: 'truncated' }, { times: 1 });
    const cut = await (await raw()).text();
    expect(cut.startsWith('{"object":"list"')).toBe(true);
    expect(() => JSON.parse(cut)).toThrow();
  });

  it('delay by the given distribution', async () => {
    await strike({ type: 'latency', distribution: { p50: 60 } }, { times: 1 });
    const started = performance.now();
    await raw();
    expect(performance.now() - started).toBeGreaterThan(50);
  });

  it('change fields of the response only', async () => {
    await strike({
      type: 'mutate',
      remove: ['items.*.name'],
      nullify: ['items.*.price'],
      unknownEnum: ['items.*.status'],
      addUnknownFields: true,
      clockSkewSeconds: 3600,
    });
    const { body, headers } = await it_.api('GET', '/plans');
    const [plan] = body.items as Record<string, unknown>[];
    expect(plan).toMatchObject({ price: null, status: 'somethingNew', futureField: 'x' });
    expect(plan).not.toHaveProperty('name');
    expect(Date.parse(headers.get('date') ?? '') - Date.now()).toBeGreaterThan(3_000_000);
    it_.sandbox.faults.clear();
    const again = (await it_.api('GET', '/plans')).body.items as Record<string, unknown>[];
    expect(again[0]).toMatchObject({ status: 'available' });
  });

  it('duplicate, shift and loop pages', async () => {
    const first = (await it_.api('GET', '/plans')).body;
    const ids = (body: Record<string, unknown>) =>
      (body.items as { id: string }[]).map((x) => x.id);
    await strike({ type: 'mutate', duplicateItems: true }, { times: 1 });
    expect(ids((await it_.api('GET', '/plans')).body)).toHaveLength(8);
    await strike({ type: 'mutate', shiftPages: 1 });
    const second = (await it_.api('GET', `/plans?after=${first.moreItemsAfter}`)).body;
    expect(ids(second)[0]).toBe(ids(first).at(-1));
    it_.sandbox.faults.clear();
    await strike({ type: 'mutate', loopPages: true }, { times: 1 });
    const looped = (await it_.api('GET', '/plans')).body;
    expect(looped.moreItemsAfter).toBe(ids(looped)[0]);
  });

  it('apply only to requests that contain the given text', async () => {
    const match = { path: '/users/search$', contains: 'ada@example.com' };
    await it_.control('POST', '/faults', { match, fault: { type: 'status', status: 503 } });
    const search = (email: string) => it_.api('POST', '/users/search', { email });
    expect((await search('grace@example.com')).status).toBe(200);
    expect((await search('ada@example.com')).status).toBe(503);
  });

  it('can apply after the request was handled', async () => {
    const match = { method: 'POST', path: '/users$' };
    const fault = { type: 'status', status: 500, afterHandling: true };
    await it_.control('POST', '/faults', { match, fault, times: 1 });
    const email = 'half-done@example.com';
    expect((await it_.api('POST', '/users', { email })).status).toBe(500);
    expect((await it_.api('POST', '/users/search', { email })).body.items).toHaveLength(1);
  });

  it('are listed and removed one by one', async () => {
    const { body } = await strike({ type: 'status', status: 500 });
    expect((await it_.control('GET', '/faults')).body.items).toHaveLength(1);
    expect((await it_.control('DELETE', `/faults/${body.id}`)).status).toBe(200);
    expect((await it_.api('GET', '/plans')).status).toBe(200);
  });
});
