import { Agent, createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { identifyRequests, requestId } from './request-id';

const server = createServer(async (asked, answer) => {
  const before = requestId();
  await wait(Math.random() * 20);
  const body = asked.url?.startsWith('/twice') ? [before, requestId()] : [requestId()];
  answer.end(JSON.stringify(body));
});
const agent = new Agent({ keepAlive: true, maxSockets: 3 });

beforeAll(async () => {
  identifyRequests();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

afterAll(() => {
  agent.destroy();
  server.close();
});

function ask(path: string, headers: Record<string, string> = {}) {
  const { port } = server.address() as AddressInfo;
  return new Promise<{ ids: string[]; answered: unknown }>((resolve, reject) => {
    request({ port, host: '127.0.0.1', path, headers, agent }, async (answer) => {
      let body = '';
      for await (const chunk of answer) body += chunk;
      resolve({ ids: JSON.parse(body), answered: answer.headers['x-request-id'] });
    })
      .on('error', reject)
      .end();
  });
}

test('requests at once and on kept connections each have one of their own', async () => {
  const answers = await Promise.all(Array.from({ length: 60 }, () => ask('/twice')));
  const ids = answers.map(({ ids: [first, second], answered }) => {
    expect(second).toBe(first);
    expect(answered).toBe(first);
    return first;
  });
  expect(new Set(ids).size).toBe(60);
});

const uuid = '0b0e7a9c-5f0e-4d7e-9a53-0d5a1f2b3c4d';

test.each([
  { 'x-request-id': uuid },
  { 'x-request-id': 'b0e7a9c05f0e4d7e9a530d5a1f2b3c4d' },
  { 'x-vercel-id': 'fra1::iad1::x7k2p-1795656948956-0b0e7a9c5f0e' },
])('one given by a proxy is kept: %o', async (headers) => {
  expect((await ask('/', headers)).ids).toEqual(Object.values(headers));
});

test.each([
  'sandbox_key_demo',
  '8942420000000001234',
  `${uuid}\tx`,
  uuid.toUpperCase(),
  'a'.repeat(32_0),
])('another word in its place is not: %s', async (given) => {
  const { ids } = await ask('/', { 'x-request-id': given });
  expect(ids[0]).toMatch(/^[\da-f]{8}-/);
  expect(ids[0]).not.toBe(given);
});

test('is not answered with files that are cached for long, and outside of requests there is none', async () => {
  expect((await ask('/_next/static/a.js')).answered).toBeUndefined();
  expect(requestId()).toBeUndefined();
});
