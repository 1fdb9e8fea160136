import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { ok } from '@/lib/platform/result';
import { settings } from '@/lib/testing/settings';
import { json, startUpstream } from '@/lib/testing/upstream';
import { createConnectSession, type NewConnectSession } from './connect-sessions';

let upstream: Awaited<ReturnType<typeof startUpstream>>;

beforeAll(async () => {
  upstream = await startUpstream();
});
afterAll(() => upstream.stop());
beforeEach(() => {
  settings.GIGS_API_URL = upstream.url;
});

const body: NewConnectSession = {
  callbackUrl: 'https://shop.example/checkout/callback',
  intent: { type: 'checkoutNewSubscription', checkoutNewSubscription: { plan: 'pln_1' } },
};

test('a created session needs its URL, may lack its id, and nothing else is read', async () => {
  const url = 'https://connect.gigs.com/checkout/entry?session=csn_1';
  for (const [answer, read] of [
    [{ url }, { url }],
    [
      { object: 'connectSession', id: 'csn_1', url },
      { url, id: 'csn_1' },
    ],
    [{ url, id: null }, { url }],
    [{ url, id: 7 }, { url }],
  ]) {
    upstream.willAnswer(json(201, answer));
    expect(await createConnectSession(body)).toEqual(ok(read));
    expect(JSON.parse(upstream.heard[0]?.body ?? '')).toEqual(body);
  }
});

test('a created session without a URL is refused', async () => {
  upstream.willAnswer(json(201, { id: 'csn_1' }));
  expect(await createConnectSession(body)).toMatchObject({
    ok: false,
    error: { kind: 'unexpected-shape' },
  });
});
