import fc from 'fast-check';
import { Webhook } from 'svix';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { settings } from '@/lib/testing/settings';
import { POST } from './route';

const { invalidate } = vi.hoisted(() => ({ invalidate: vi.fn() }));
vi.mock('@/lib/cache/coalesce', () => ({ coalesce: (run: unknown) => run }));
vi.mock('@/lib/catalog/expire', () => ({ expirePlans: () => invalidate('plans') }));
vi.mock('@/lib/shopper/gigs-user', () => ({
  forgetGigsUser: (user: string) => invalidate(`user:${user}`),
}));

const secret = 'whsec_bmV3LW5ldy1uZXctbmV3LW5ldy1uZXctbmV3';
const former = 'whsec_b2xkLW9sZC1vbGQtb2xkLW9sZC1vbGQtb2xk';
const foreign = 'whsec_ZXZpbC1ldmlsLWV2aWwtZXZpbC1ldmlsLWV2';
const archived = JSON.stringify({ type: 'com.gigs.plan.archived', data: { object: 'plan' } });
const now = new Date('2026-11-26T12:00:00Z');
const printed = ['log', 'info', 'warn', 'error', 'debug'] as const;

beforeEach(() => {
  vi.useFakeTimers({ now, toFake: ['Date'] });
  settings.GIGS_WEBHOOK_SECRET = [secret, former];
  invalidate.mockReset().mockResolvedValue(undefined);
  for (const name of printed) vi.spyOn(console, name);
});
afterEach(() => {
  for (const name of printed) expect(console[name]).not.toHaveBeenCalled();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

type Signing = { by?: string; at?: Date; family?: 'svix' | 'webhook' };

function signed(body: string, { by = secret, at = now, family = 'svix' }: Signing = {}) {
  return {
    [`${family}-id`]: 'msg_1',
    [`${family}-timestamp`]: `${Math.floor(at.getTime() / 1000)}`,
    [`${family}-signature`]: new Webhook(by).sign('msg_1', at, body),
  };
}

async function post(body: BodyInit, headers: Record<string, string>): Promise<number> {
  const url = 'https://shop.example/api/webhooks/gigs';
  const init = { method: 'POST', body, headers, duplex: 'half' };
  const answer = await POST(new Request(url, init));
  expect(await answer.text()).toBe('');
  expect(answer.headers.get('cache-control')).toBe('no-store');
  return answer.status;
}

describe('believed and done is what was signed', () => {
  test.each<Signing>([
    { family: 'svix' },
    { family: 'webhook' },
    { by: former },
    { at: new Date(now.getTime() - 300_000) },
    { at: new Date(now.getTime() + 300_000) },
  ])('%j', async (signing) => {
    expect(await post(archived, signed(archived, signing))).toBe(204);
    expect(invalidate.mock.calls.map(([tag]) => tag)).toEqual(['plans']);
  });

  test('with an old signature beside the new one, as during a rotation at Svix', async () => {
    const headers = signed(archived);
    headers['svix-signature'] =
      `${signed(archived, { by: foreign })['svix-signature']} ${headers['svix-signature']}`;
    expect(await post(archived, headers)).toBe(204);
    expect(invalidate).toHaveBeenCalledTimes(1);
  });

  test('for everybody whom the event is about', async () => {
    const body = JSON.stringify({
      type: 'com.gigs.subscription.created',
      data: { object: 'subscription', user: { id: 'usr_1', email: 'ada@example.com' } },
      actor: { type: 'user', user: 'usr_2' },
    });
    expect(await post(body, signed(body))).toBe(204);
    expect(invalidate.mock.calls.map(([tag]) => tag)).toEqual(['user:usr_1', 'user:usr_2']);
  });
});

describe('refused, with nothing done, is', () => {
  test.each<[string, string, Record<string, string>]>([
    ['what nobody signed', archived, {}],
    ['what somebody else signed', archived, signed(archived, { by: foreign })],
    ['what was altered', archived.replace('archived', 'updated'), signed(archived)],
    ['what is too old', archived, signed(archived, { at: new Date(now.getTime() - 301_000) })],
    ['what is too new', archived, signed(archived, { at: new Date(now.getTime() + 301_000) })],
    ['another id', archived, { ...signed(archived), 'svix-id': 'msg_2' }],
    [
      'another time',
      archived,
      { ...signed(archived), 'svix-timestamp': `${now.getTime() / 1000 + 1}` },
    ],
    ['no signature', archived, { ...signed(archived), 'svix-signature': '' }],
    ['half a signature', archived, { ...signed(archived), 'svix-signature': 'v1' }],
    [
      'another version',
      archived,
      {
        ...signed(archived),
        'svix-signature': signed(archived)['svix-signature']?.replace('v1,', 'v2,') ?? '',
      },
    ],
  ])('%s: 401', async (_, body, headers) => {
    expect(await post(body, headers)).toBe(401);
    expect(invalidate).not.toHaveBeenCalled();
  });

  test('anything at all that is not signed [ASVS 4.1.5]', async () => {
    const header = fc.string({ unit: 'grapheme-ascii' });
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 400 }),
        header,
        header,
        header,
        async (body, id, time, signature) => {
          const family = body.length % 2 ? 'svix' : 'webhook';
          const headers = {
            [`${family}-id`]: id,
            [`${family}-timestamp`]: time,
            [`${family}-signature`]: signature,
          };
          expect(await post(new Uint8Array(body), headers)).toBe(401);
        },
      ),
    );
    expect(invalidate).not.toHaveBeenCalled();
  });

  test('what is far too long, whether or not it says so: 413, and it is not read to its end', async () => {
    const long = 'x'.repeat(256 * 1024 + 1);
    expect(await post(long, signed(long))).toBe(413);
    expect(await post('', { 'content-length': '300000' })).toBe(413);
    let sent = 0;
    const endless = new ReadableStream({
      pull(controller) {
        sent += 1024;
        controller.enqueue(new Uint8Array(1024));
      },
    });
    expect(await post(endless, {})).toBe(413);
    expect(sent).toBeLessThan(300_000);
    expect(invalidate).not.toHaveBeenCalled();
  });

  test('everything without a secret: 503', async () => {
    settings.GIGS_WEBHOOK_SECRET = undefined;
    expect(await post(archived, signed(archived))).toBe(503);
    expect(invalidate).not.toHaveBeenCalled();
  });
});

test('signed but unreadable is taken and nothing is done: it would not be read the next time either', async () => {
  for (const body of [
    '',
    '{',
    'null',
    '[]',
    '"plan"',
    '{"type":7}',
    '{"type":"com.gigs.new.thing"}',
  ]) {
    expect(await post(body, signed(body)), body).toBe(204);
  }
  expect(invalidate).not.toHaveBeenCalled();
});

test('what could not be done everywhere is asked for again', async () => {
  invalidate.mockRejectedValueOnce(new Error('no Redis'));
  expect(await post(archived, signed(archived))).toBe(503);
  expect(await post(archived, signed(archived))).toBe(204);
});
