import { createServer, type Server, request as send } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { settings } from '@/lib/testing/settings';
import { guard } from './guard';

type Answer = { status: number | undefined; headers: Record<string, unknown>; text: string };

let server: Server;

/** Stands in for Next: says what it was asked. */
beforeEach(async () => {
  settings.SITE_URL = 'https://shop.example';
  server = createServer(({ url, headers }, response) => {
    const { range = '-', 'if-match': match = '-' } = headers;
    response.end(`next ${url} ${range} ${match}`);
  });
  server.on('upgrade', (_, socket) => socket.destroy());
  guard(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
});

afterEach(() => void server.close());

function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { port } = server.address() as AddressInfo;
    const all = { host: 'shop.example', ...headers };
    const sent = send({ port, path, method, headers: all, agent: false }, (response) => {
      let text = '';
      response.on('data', (part) => {
        text += part;
      });
      response.on('end', () =>
        resolve({ status: response.statusCode, headers: response.headers, text }),
      );
    });
    sent.on('error', reject).end();
  });
}

describe('before Next', () => {
  test.each([
    ['/plans/pln_1?a=%', '/plans/pln_1?a=%'],
    ['/%E0%A4%A', '/400'],
    ['/de/%', '/de/400'],
    ['*', '/400'],
    ['http://evil.example/sign-in?x', '/sign-in?x'],
    ['http://evil.example', '/'],
  ])('%s is %s', async (path, passed) => {
    expect((await ask(path)).text).toBe(`next ${passed} - -`);
  });

  test.each(['/api/%E0%A4%A', '/_next/static/%'])('%s is refused in words', async (path) => {
    const { status, headers, text } = await ask(path);
    expect([status, text]).toEqual([400, 'This address cannot be read']);
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff' });
  });

  test.each(['PUT', 'DELETE', 'PATCH', 'TRACE', 'PROPFIND'])('%s is refused', async (method) => {
    const { status, headers } = await ask('/', {}, method);
    expect([status, headers.allow]).toEqual([405, 'GET, HEAD, POST, OPTIONS']);
  });

  test('OPTIONS says what a page takes, and is left to routes', async () => {
    expect((await ask('/', {}, 'OPTIONS')).status).toBe(204);
    expect((await ask('/api/plans', {}, 'OPTIONS')).text).toContain('next /api/plans');
  });

  test('conditions that Next cannot meet are taken out', async () => {
    const sent = { range: 'bytes=999999-', 'if-match': '"x"' };
    expect((await ask('/favicon.ico', sent)).text).toBe('next /favicon.ico - -');
  });

  test('an offer to speak another protocol is not taken', async () => {
    const offer = { connection: 'upgrade, http2-settings', upgrade: 'h2c', 'http2-settings': 'AA' };
    expect((await ask('/', offer)).text).toBe('next / - -');
  });
});

test('connections outlive those of balancers, and the header is the brand’s', async () => {
  expect((await ask('/', { connection: 'keep-alive' })).headers).toMatchObject({
    'keep-alive': 'timeout=620',
    'strict-transport-security': 'max-age=31536000',
  });
});

describe('on another host', () => {
  const www = { host: 'www.shop.example' };

  test.each([
    ['/', 'https://shop.example/'],
    ['/de/plans/pln_1?sim=a%20b&x=%2F', 'https://shop.example/de/plans/pln_1?sim=a%20b&x=%2F'],
    ['//evil.example/x', 'https://shop.example/evil.example/x'],
    ['/\\evil.example', 'https://shop.example/evil.example'],
  ])('%s leads home', async (path, location) => {
    const { status, headers } = await ask(path, www);
    expect({ status, ...headers }).toMatchObject({
      ...{ status: 308, location, 'cache-control': 'no-store' },
    });
  });

  test.each(['/api/health', '/api/webhooks/gigs', '/_next/static/x.js'])(
    '%s is answered',
    async (path) => expect((await ask(path, www)).text).toBe(`next ${path} - -`),
  );

  test('a post is left to the proxy', async () => {
    expect((await ask('/', www, 'POST')).text).toBe('next / - -');
  });
});
