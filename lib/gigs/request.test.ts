import type { Socket } from 'node:net';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { settings } from '@/lib/testing/settings';
import { type Answer, gigsUpstream, json, startUpstream, text } from '@/lib/testing/upstream';
import { type GigsRequest, gigsRequest, segment } from './request';

vi.mock('@/lib/http/undici', async (original) => {
  const actual = await original<typeof import('@/lib/http/undici')>();
  return { ...actual, request: vi.fn(actual.request) };
});
const { request: sent } = vi.mocked(await import('@/lib/http/undici'));
const { request: reallySend } =
  await vi.importActual<typeof import('@/lib/http/undici')>('@/lib/http/undici');

const schema = z.object({ id: z.string() });
const read: GigsRequest<{ id: string }> = { method: 'GET', path: 'plans/pln_1', schema };
const write: GigsRequest<{ id: string }> = {
  method: 'POST',
  path: 'connectSessions',
  body: { intent: { type: 'checkoutNewSubscription' } },
  schema,
};
const good = json(200, { id: 'pln_1', object: 'plan' });
const down = json(503, { object: 'error', type: 'serviceUnavailable', message: 'down' });

const upstream = await gigsUpstream();

beforeEach(() => {
  upstream.willAnswer(good);
  sent.mockClear();
});

/** Whatever is cut off: nothing of an answer, or its first half. */
const cutBefore: Answer = (response) => response.socket?.resetAndDestroy();
const cutInside: Answer = (response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' });
  response.write('{"id":"pln', () => setTimeout(() => response.socket?.resetAndDestroy(), 20));
};

describe('a call to Gigs', () => {
  test('reads from the project with the key, and without a content type when it has no body', async () => {
    expect(await gigsRequest(read)).toEqual({ ok: true, value: { id: 'pln_1' } });
    const [call] = upstream.heard;
    expect(call?.method).toBe('GET');
    expect(call?.url.pathname).toBe('/projects/shop/plans/pln_1');
    expect(call?.headers).toMatchObject({
      authorization: 'Bearer gigs-token',
      accept: 'application/json',
    });
    expect(call?.headers).not.toHaveProperty('content-type');
    expect(call?.headers).not.toHaveProperty('cookie');
    expect(call?.body).toBe('');
  });

  test('writes JSON, and sends no header that the API may refuse', async () => {
    upstream.willAnswer(json(201, { id: 'csn_1' }));
    expect(await gigsRequest(write)).toEqual({ ok: true, value: { id: 'csn_1' } });
    const [call] = upstream.heard;
    expect(call?.method).toBe('POST');
    expect(call?.headers['content-type']).toBe('application/json');
    expect(call?.headers).not.toHaveProperty('idempotency-key');
    expect(JSON.parse(call?.body ?? '')).toEqual(write.body);
  });

  test('escapes untrusted path segments, and omits unset parameters [ASVS 1.2.2]', async () => {
    const query = { user: 'a&status=x', after: undefined, limit: 200 };
    await gigsRequest({ ...read, path: `plans/${segment('../users?x#y')}`, query });
    expect(upstream.heard[0]?.url.pathname).toBe('/projects/shop/plans/..%2Fusers%3Fx%23y');
    expect([...(upstream.heard[0]?.url.searchParams ?? [])]).toEqual([
      ['user', 'a&status=x'],
      ['limit', '200'],
    ]);
  });
});

test('every request names its sender, and lists keep the literal commas that Gigs documents', async () => {
  await gigsRequest({ ...read, path: 'sims', query: { status: 'active,retired', user: 'a/b' } });
  expect(upstream.heard[0]?.headers['user-agent']).toBe('plan-storefront');
  expect(upstream.heard[0]?.url.search).toBe('?status=active,retired&user=a%2Fb');
});

test('a rate limit without a time is not asked again', async () => {
  upstream.willAnswer(json(429, { type: 'tooManyRequests' }));
  expect(await gigsRequest(read)).toMatchObject({ error: { kind: 'rate-limited' } });
  expect(upstream.heard).toHaveLength(1);
});

describe('an error answer', () => {
  test.each([
    [400, 'malformed', 'invalid', false],
    [401, 'unauthenticated', 'unauthenticated', false],
    [403, 'permissionDenied', 'forbidden', false],
    [404, 'notFound', 'not-found', false],
    [409, 'conflict', 'conflict', false],
    [422, 'invalid', 'invalid', false],
    [429, 'tooManyRequests', 'rate-limited', true],
    [500, 'internal', 'unavailable', true],
    [501, 'notImplemented', 'not-implemented', false],
    [503, 'serviceUnavailable', 'unavailable', true],
  ])(
    'of %i %s is %s, with its code and without its message',
    async (status, type, kind, retryable) => {
      const said = {
        object: 'error',
        type,
        code: 'simAlreadyUsed',
        message: 'private',
        hint: 'private',
      };
      upstream.willAnswer(json(status, said));
      const answer = await gigsRequest(write);
      expect(answer).toEqual({
        ok: false,
        error: { kind, retryable, type, code: 'simAlreadyUsed', status },
      });
      expect(JSON.stringify(answer)).not.toContain('private');
      expect(upstream.heard).toHaveLength(1);
    },
  );

  test.each([
    ['plan_not_available', 'plan_not_available'],
    ['ada@example.com', undefined],
    ['sim_8942400090000000028', undefined],
  ])('of the code %s keeps a word alone: %s', async (code, kept) => {
    upstream.willAnswer(json(422, { type: 'invalid', code }));
    expect(await gigsRequest(write)).toMatchObject({ error: { kind: 'invalid', code: kept } });
  });

  test.each([
    ['HTML', text(404, '<h1>Not found</h1>'), 'not-found'],
    ['nothing', text(422, ''), 'invalid'],
    ['odd JSON', json(401, { type: 7, code: ['private'] }), 'unauthenticated'],
    ['a JSON string', json(403, 'private'), 'forbidden'],
    ['a redirect', text(302, '', { location: 'https://evil.example/' }), 'unexpected-shape'],
    ['the HTML of a gateway', text(502, '<h1>private</h1>'), 'unavailable'],
  ])('of %s counts by its status [ASVS 15.3.2]', async (_, how, kind) => {
    upstream.willAnswer(how);
    const answer = await gigsRequest(write);
    expect(answer).toMatchObject({ ok: false, error: { kind } });
    expect(JSON.stringify(answer)).not.toContain('private');
    expect(upstream.heard).toHaveLength(1);
  });
});

describe('a successful response', () => {
  test.each([
    ['HTML instead of JSON', text(200, '<!doctype html><p>Maintenance')],
    ['JSON that stops in the middle', text(200, '{"id":"pln_1","na')],
    ['nothing', text(204, '')],
    ['another shape', json(200, { ids: ['pln_1'] }), 'id'],
    ['null', json(200, null)],
  ])(
    'with %s is of an unexpected shape, and asking again would not help',
    async (_, how, path?: string) => {
      upstream.willAnswer(how);
      expect(await gigsRequest(read)).toEqual({
        ok: false,
        error: { kind: 'unexpected-shape', retryable: false, path },
      });
      expect(upstream.heard).toHaveLength(1);
    },
  );
});

test.each([
  ['gzip', gzipSync],
  ['br', brotliCompressSync],
  ['deflate', deflateSync],
])('a response is read although it comes as %s, unasked', async (encoding, compress) => {
  const said = (status: number, body: object): Answer => {
    const headers = { 'content-type': 'application/json', 'content-encoding': encoding };
    return (response) => {
      response.writeHead(status, headers).end(compress(JSON.stringify(body)));
    };
  };
  upstream.willAnswer(said(200, { id: 'pln_1' }), said(422, { type: 'invalid', code: 'someCode' }));
  expect(await gigsRequest(read)).toEqual({ ok: true, value: { id: 'pln_1' } });
  expect(await gigsRequest(write)).toMatchObject({ error: { kind: 'invalid', code: 'someCode' } });
});

test('a compressed response that cannot be unpacked is a failure of the network', async () => {
  upstream.willAnswer((response) => {
    response.writeHead(200, { 'content-encoding': 'gzip' }).end('{"id":"pln_1"}');
  });
  expect(await gigsRequest(write)).toMatchObject({ ok: false, error: { kind: 'network' } });
});

describe('a read with a transient failure', () => {
  test.each([
    ['answered 503', down],
    ['answered 500 in HTML', text(500, '<h1>Oops</h1>')],
    ['answered 429 with a time', json(429, { type: 'tooManyRequests' }, { 'retry-after': '0' })],
    ['cut off before the answer', cutBefore],
    ['cut off inside the answer', cutInside],
  ])('is made once more when it was %s', async (_, failure) => {
    upstream.willAnswer(failure, good);
    expect(await gigsRequest(read)).toEqual({ ok: true, value: { id: 'pln_1' } });
    expect(upstream.heard).toHaveLength(2);
  });

  test('is not attempted a third time', async () => {
    upstream.willAnswer(down);
    expect(await gigsRequest(read)).toMatchObject({ ok: false, error: { kind: 'unavailable' } });
    expect(upstream.heard).toHaveLength(2);
  });

  test('may be a POST that only searches', async () => {
    upstream.willAnswer(down, good);
    expect((await gigsRequest({ ...write, readOnly: true })).ok).toBe(true);
    expect(upstream.heard).toHaveLength(2);
  });

  test('waits as long as Gigs asks for', async () => {
    upstream.willAnswer(json(429, { type: 'tooManyRequests' }, { 'retry-after': '1' }), good);
    const began = performance.now();
    expect((await gigsRequest(read)).ok).toBe(true);
    expect(performance.now() - began).toBeGreaterThanOrEqual(990);
  });

  test.each([
    ['seconds', () => '3'],
    ['a date', () => new Date(Date.now() + 60_000).toUTCString()],
  ])('fails at once when Retry-After, in %s, is longer than a shopper waits', async (_, after) => {
    upstream.willAnswer(json(429, { type: 'tooManyRequests' }, { 'retry-after': after() }), good);
    const answer = await gigsRequest(read);
    expect(answer).toMatchObject({ ok: false, error: { kind: 'rate-limited' } });
    expect(!answer.ok && answer.error.retryAfter).toBeGreaterThan(2);
    expect(upstream.heard).toHaveLength(1);
  });

  test('ignores a Retry-After that cannot be parsed', async () => {
    upstream.willAnswer(json(503, {}, { 'retry-after': 'soon' }), good);
    expect((await gigsRequest(read)).ok).toBe(true);
  });
});

describe('a write that fails', () => {
  test.each([
    ['answered 500', json(500, { type: 'internal' }), 'unavailable'],
    ['answered 503', down, 'unavailable'],
    ['cut off before the answer', cutBefore, 'network'],
    ['cut off inside the answer', cutInside, 'network'],
  ])('is not made again when it was %s: it may have been carried out', async (_, failure, kind) => {
    upstream.willAnswer(failure, good);
    expect(await gigsRequest(write)).toMatchObject({ ok: false, error: { kind, retryable: true } });
    expect(upstream.heard).toHaveLength(1);
  });

  test.each([
    ['in a moment', { 'retry-after': '0' }, 2],
    ['later', { 'retry-after': '9' }, 1],
    ['at a time not said', {}, 1],
  ])(
    'refused as one too many, to come again %s, with %j is sent %i times',
    async (_, headers, calls) => {
      upstream.willAnswer(json(429, {}, headers), good);
      expect((await gigsRequest(write)).ok).toBe(calls === 2);
      expect(upstream.heard).toHaveLength(calls);
    },
  );

  test('is retried when the connection was refused: it never arrived', async () => {
    const elsewhere = await startUpstream();
    settings.GIGS_API_URL = elsewhere.url;
    await elsewhere.stop();
    let back = elsewhere;
    sent.mockImplementationOnce(async (...call) => {
      try {
        return await reallySend(...call);
      } finally {
        back = await startUpstream(elsewhere.port);
        back.willAnswer(good);
      }
    });
    expect((await gigsRequest(write)).ok).toBe(true);
    expect(sent).toHaveBeenCalledTimes(2);
    expect(back.heard).toHaveLength(1);
    await back.stop();
  });

  test('reports a connection that stays refused', async () => {
    const elsewhere = await startUpstream();
    await elsewhere.stop();
    settings.GIGS_API_URL = elsewhere.url;
    expect(await gigsRequest(write)).toEqual({
      ok: false,
      error: { kind: 'network', retryable: true, neverArrived: true, unanswered: false },
    });
    expect(sent).toHaveBeenCalledTimes(2);
  });
});

describe('a harmless write', () => {
  const harmless = { ...write, harmless: true };

  test('that was cut off before the answer is made once more', async () => {
    upstream.willAnswer(cutBefore, good);
    expect((await gigsRequest(harmless)).ok).toBe(true);
    upstream.willAnswer(cutBefore, cutBefore, good);
    expect(await gigsRequest(harmless)).toMatchObject({ ok: false, error: { kind: 'network' } });
    expect(upstream.heard).toHaveLength(2);
  });

  test.each([
    ['answered 500', json(500, { type: 'internal' })],
    ['answered 503', down],
    ['cut off inside the answer', cutInside],
  ])('that was %s is not', async (_, failure) => {
    upstream.willAnswer(failure, good);
    expect((await gigsRequest(harmless)).ok).toBe(false);
    expect(upstream.heard).toHaveLength(1);
  });

  test('is sent on a connection that is open', async () => {
    const sockets = new Set<unknown>();
    upstream.willAnswer((response, heard) => {
      sockets.add(response.socket);
      return good(response, heard);
    });
    for (let count = 0; count < 10; count += 1) await gigsRequest(harmless);
    // A connection is free again a moment after its answer, so there may be a second one.
    expect(sockets.size).toBeLessThan(5);
  });
});

describe('with idempotency keys', () => {
  beforeEach(() => {
    settings.GIGS_IDEMPOTENCY = true;
    return () => {
      settings.GIGS_IDEMPOTENCY = false;
    };
  });
  const keys = () => upstream.heard.map(({ headers }) => headers['idempotency-key']);

  test.each([
    ['answered 503', down],
    ['answered 500', json(500, { type: 'internal' })],
    ['cut off before the answer', cutBefore],
    ['cut off inside the answer', cutInside],
  ])('a write that was %s is made once more, with the same key', async (_, failure) => {
    upstream.willAnswer(failure, json(201, { id: 'csn_1' }));
    expect((await gigsRequest(write)).ok).toBe(true);
    expect(keys()).toEqual([expect.stringMatching(/^[\da-f-]{36}$/), keys()[0]]);
  });

  test('every write has its own key, and no read has one', async () => {
    await gigsRequest(write);
    await gigsRequest(write);
    await gigsRequest(read);
    await gigsRequest({ ...write, readOnly: true });
    const [first, second, ...others] = keys();
    expect(first).not.toBe(second);
    expect(others).toEqual([undefined, undefined]);
  });

  test('a write that Gigs refuses is not retried', async () => {
    upstream.willAnswer(json(422, { type: 'invalid' }), good);
    expect(await gigsRequest(write)).toMatchObject({ error: { kind: 'invalid' } });
    expect(upstream.heard).toHaveLength(1);
  });
});

describe('a connection that Gigs closes while it is idle', () => {
  let idle: Set<Socket>;

  /** Answers the first request on each connection, and resets it at the next. */
  const oncePerConnection: Answer = (response, heard) => {
    const { socket } = response;
    if (!socket || idle.has(socket)) return cutBefore(response, heard);
    idle.add(socket);
    return good(response, heard);
  };

  beforeEach(() => {
    idle = new Set();
    upstream.willAnswer(oncePerConnection);
  });

  test('fails no write, and repeats none', async () => {
    expect(await gigsRequest(read)).toMatchObject({ ok: true });
    for (let count = 0; count < 3; count += 1) {
      expect(await gigsRequest(write)).toMatchObject({ ok: true });
    }
    expect(upstream.heard.map(({ method }) => method)).toEqual(['GET', 'POST', 'POST', 'POST']);
  });

  test('fails no harmless write, which is made once more on a connection of its own', async () => {
    const harmless = { ...write, harmless: true };
    for (let count = 0; count < 5; count += 1) {
      expect(await gigsRequest(harmless)).toMatchObject({ ok: true });
    }
    expect(upstream.heard.length).toBeGreaterThan(5);
  });

  test('fails no read, however many of them there are', async () => {
    const several = () => Promise.all([1, 2, 3].map(() => gigsRequest(read)));
    expect(await several()).toMatchObject([{ ok: true }, { ok: true }, { ok: true }]);
    expect(idle.size).toBeGreaterThan(1);
    expect(await several()).toMatchObject([{ ok: true }, { ok: true }, { ok: true }]);
  });
});

test('a response that starts and never ends is aborted after four seconds', async () => {
  upstream.willAnswer((response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.write('{"id":');
  });
  const began = performance.now();
  expect(await gigsRequest(write)).toEqual({
    ok: false,
    error: { kind: 'timeout', retryable: true },
  });
  expect(performance.now() - began).toBeGreaterThan(3_500);
  expect(upstream.heard).toHaveLength(1);
});
