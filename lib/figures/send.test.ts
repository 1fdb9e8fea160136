import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { request } from '@/lib/http/undici';
import { log } from '@/lib/platform/log/log';
import { processValues } from '@/lib/platform/process-wide';
import { settings } from '@/lib/testing/settings';
import { sendFigure } from './send';
import type { Figure } from './types';

vi.mock('@/lib/http/undici', async (original) => ({
  ...(await original<typeof import('@/lib/http/undici')>()),
  request: vi.fn(),
}));
vi.mock('@/lib/platform/log/log', () => ({ log: vi.fn() }));

const purchase: Figure = {
  name: 'purchase',
  at: '2026-11-29T12:00:00.000Z',
  page: 'https://shop.example/checkout/callback',
  items: [],
  value: null,
  reference: '1234-5678-9ABC',
};

const sent = vi.mocked(request);
const dropped = () => vi.mocked(log).mock.calls.filter(([event]) => event === 'figure dropped');

const answer = (statusCode: number, headers: Record<string, string> = {}) =>
  ({ statusCode, headers, body: { dump: async () => undefined } }) as never;
const failure = (code: string) => Object.assign(new Error(code), { code });

/** Until all tries are over, however long they take. */
async function send(figure = purchase) {
  const done = sendFigure(figure);
  await vi.runAllTimersAsync();
  await done;
}

beforeEach(() => {
  vi.useFakeTimers();
  processValues.clear();
  sent.mockReset().mockResolvedValue(answer(202));
  vi.mocked(log).mockReset();
  settings.ANALYTICS = [{ sink: 'webhook', url: 'https://your.example/figures' }];
});

afterEach(() => {
  vi.useRealTimers();
  settings.ANALYTICS = [];
});

test('a sink that is slow to answer gets a figure once', async () => {
  sent.mockReturnValue(new Promise<never>(() => undefined));
  await send();
  expect(sent).toHaveBeenCalledTimes(1);
  expect(dropped()).toEqual([['figure dropped', { host: 'your.example' }]]);
});

test.each([500, 502, 504])('nor again when it answers %s', async (status) => {
  sent.mockResolvedValue(answer(status));
  await send();
  expect(sent).toHaveBeenCalledTimes(1);
  expect(dropped()).toHaveLength(1);
});

test('nor again when it breaks the connection', async () => {
  sent.mockRejectedValue(failure('UND_ERR_SOCKET'));
  await send();
  expect(sent).toHaveBeenCalledTimes(1);
});

test.each([429, 503])(
  'a sink that answers %s has not taken it, and gets it again',
  async (status) => {
    sent.mockResolvedValueOnce(answer(status)).mockResolvedValueOnce(answer(status));
    await send();
    expect(sent).toHaveBeenCalledTimes(3);
    expect(dropped()).toEqual([]);
  },
);

test('so does one that could not be reached, three times at most', async () => {
  sent.mockRejectedValue(failure('ECONNREFUSED'));
  await send();
  expect(sent).toHaveBeenCalledTimes(3);
  expect(dropped()).toHaveLength(1);
});

test('a figure that Plausible accepts and drops is dropped in the log, and not sent again', async () => {
  settings.ANALYTICS = [{ sink: 'plausible', url: 'https://plausible.example/shop.example' }];
  sent.mockResolvedValue(answer(202, { 'x-plausible-dropped': '1' }));
  await send();
  expect(sent).toHaveBeenCalledTimes(1);
  expect(dropped()).toEqual([['figure dropped', { host: 'plausible.example' }]]);
});

test('with fifty figures under way more views are dropped in the log, but no purchase', async () => {
  sent.mockReturnValue(new Promise<never>(() => undefined));
  const view: Figure = { ...purchase, name: 'view_item', reference: null };
  const flood = Array.from({ length: 52 }, () => sendFigure(view));
  expect(sent).toHaveBeenCalledTimes(50);
  expect(dropped()).toHaveLength(2);
  const bought = sendFigure(purchase);
  expect(sent).toHaveBeenCalledTimes(51);
  await vi.runAllTimersAsync();
  await Promise.all([...flood, bought]);
});

test('a sink that refuses one view after the other is still told of a purchase', async () => {
  sent.mockResolvedValue(answer(400));
  for (let views = 0; views < 7; views += 1) await send({ ...purchase, name: 'view_item' });
  expect(sent).toHaveBeenCalledTimes(6);
  sent.mockResolvedValue(answer(202));
  await send();
  expect(sent).toHaveBeenCalledTimes(7);
});

test('each figure has a connection of its own, which the sink has not closed already', async () => {
  vi.useRealTimers();
  // On a busy machine the answer may take longer than an attempt may.
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  const actual = await vi.importActual<typeof import('@/lib/http/undici')>('@/lib/http/undici');
  sent.mockImplementation(actual.request);
  const asked: unknown[] = [];
  const sink = createServer(({ headers }, response) => {
    asked.push(headers.connection);
    response.end();
  });
  await new Promise<void>((resolve) => sink.listen(0, '127.0.0.1', resolve));
  const { port } = sink.address() as AddressInfo;
  settings.ANALYTICS = [{ sink: 'webhook', url: `http://127.0.0.1:${port}/figures` }];
  await sendFigure(purchase);
  sink.close();
  expect(asked).toEqual(['close']);
});
