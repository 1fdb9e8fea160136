import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kinds } from '../store/state';
import { type Running, run } from '../testing';
import { createApi } from './app';

let it_: Running;
beforeAll(async () => {
  it_ = await run();
});
afterAll(() => it_.close());

const types: Record<number, string> = {
  400: 'malformed',
  404: 'notFound',
  409: 'conflict',
  422: 'invalid',
  501: 'notImplemented',
};

const nasty = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '',
    '__proto__',
    'constructor',
    '..',
    '%',
    '%00',
    '\u0000',
    'null',
    '1e999',
    '🦊',
  ),
  fc.constantFrom('sim_test_psim', 'demo', 'toString', 'hasOwnProperty'),
);
const json = fc.oneof(
  fc.jsonValue(),
  fc.dictionary(
    fc.constantFrom(
      ...['email', 'imei', 'iccid', 'intent', 'user', 'plan', 'sim', 'sims', 'status', 'x'],
      ...['metadata', 'createdAt', 'simTypes', 'allowances', 'requirements', 'currentPeriod'],
    ),
    fc.jsonValue(),
  ),
);

/** Half a surrogate pair cannot stand in a URL. */
const wellFormed = (text = '') => Buffer.from(text || 'x').toString();

/** Calls one route and expects success or a documented error, never a crash. */
async function ask(
  api: ReturnType<typeof createApi>,
  method: string,
  path: string,
  body: unknown,
): Promise<void> {
  const hasBody = method === 'POST' || method === 'PATCH';
  const response = await api.request(`http://sandbox${path}`, {
    method,
    headers: { authorization: 'Bearer sandbox_key_demo', 'content-type': 'application/json' },
    ...(hasBody ? { body: typeof body === 'string' ? body : JSON.stringify(body) } : {}),
  });
  const answer = (await response.json()) as { object: string; type: string };
  if (response.status < 300) return;
  expect(types, `${method} ${path} ${response.status}`).toHaveProperty(String(response.status));
  expect(answer).toMatchObject({ object: 'error', type: types[response.status] });
}

describe('any input', { timeout: 120_000 }, () => {
  it('gets a response or the documented error, on every route', async () => {
    const api = createApi(it_.sandbox);
    const routes = api.routes.filter((route) => route.method !== 'ALL');
    expect(routes.length).toBeGreaterThan(60);
    const request = fc.record({
      route: fc.constantFrom(...routes),
      parts: fc.array(nasty, { minLength: 4, maxLength: 4 }),
      query: fc.dictionary(
        fc.oneof(fc.constantFrom('limit', 'after', 'status', 'user', 'sim'), nasty),
        nasty,
        { maxKeys: 3 },
      ),
      body: fc.oneof(json, nasty),
      isKnownProject: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(request, async ({ route, parts, query, body, isKnownProject }) => {
        let index = 0;
        const path = route.path.replace(/:(\w+)/g, (_, name: string) =>
          name === 'project' && isKnownProject
            ? 'demo'
            : encodeURIComponent(wellFormed(parts[index++ % parts.length])),
        );
        const search = new URLSearchParams(query).toString();
        await ask(api, route.method, search ? `${path}?${search}` : path, body);
      }),
    );
  });
});

describe('any input to the control routes', { timeout: 120_000 }, () => {
  it('is answered without a crash', async () => {
    const paths = ['/seed', '/faults', '/clock', '/webhook', '/webhook/release'];
    const objects = kinds.flatMap((kind) => [...it_.sandbox.state[kind].values()].slice(0, 2));
    paths.push(...objects.map(({ id }) => `/objects/${id}`));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...paths), fc.oneof(json, nasty), async (path, body) => {
        const response = await fetch(`${it_.sandbox.addresses.api}/_sandbox${path}`, {
          method: path.startsWith('/objects/') ? 'PATCH' : 'POST',
          body: typeof body === 'string' ? body : JSON.stringify(body),
        });
        expect(response.status).toBeLessThan(500);
        it_.sandbox.faults.clear();
        expect((await it_.api('GET', '/subscriptions?limit=200')).status).toBe(200);
        expect((await it_.api('GET', '/plans?limit=200')).status).toBe(200);
      }),
      { numRuns: 500 },
    );
  });
});
