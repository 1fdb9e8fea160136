import { createServer, type Server, request as send } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { text as textOf } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { log } from '@/lib/platform/log/log';
import { settings } from '@/lib/testing/settings';
import { guard } from './guard';

vi.mock('@/lib/platform/log/log', () => ({ log: vi.fn() }));

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
    ['/?__proto__=x', '/'],
    ['/?a=%20&%5F_proto__=x&b=1&__proto__', '/?a=+&b=1'],
    ['/?a=__proto__&b=%20', '/?a=__proto__&b=%20'],
  ])('%s is %s', async (path, passed) => {
    expect((await ask(path)).text).toBe(`next ${passed} - -`);
  });

  test.each(['/api/%E0%A4%A', '/_next/static/%'])('%s is refused in words', async (path) => {
    const { status, headers, text } = await ask(path);
    expect([status, text]).toEqual([400, 'We can’t read this link']);
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

describe('what Node cannot read', () => {
  /** The answer to these bytes. */
  const sent = (bytes: string) => {
    const { port } = server.address() as AddressInfo;
    const socket = connect(port, '127.0.0.1');
    socket.write(bytes);
    return textOf(socket);
  };
  const cookies = `cookie: ${'a=b; '.repeat(10_000)}`;

  test.each([
    ['too many cookies', `GET / HTTP/1.1\r\nhost: x\r\n${cookies}\r\n\r\n`, 431, 'too-large'],
    ['no HTTP', 'EHLO shop.example\r\n\r\n', 400, 'malformed'],
    [
      'two lengths',
      'POST / HTTP/1.1\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\n',
      400,
      'malformed',
    ],
  ] as const)('%s is refused in words and logged', async (_, bytes, status, kind) => {
    vi.mocked(log).mockClear();
    const answer = await sent(bytes);
    expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    expect(answer).toContain('\r\nX-Content-Type-Options: nosniff\r\n');
    expect(answer).toMatch(status === 431 ? /delete the cookies/ : /can’t read this request/);
    expect(vi.mocked(log).mock.calls).toEqual([['request refused', { route: '*', status, kind }]]);
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
      status: 308,
      location,
      'cache-control': 'no-store',
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
