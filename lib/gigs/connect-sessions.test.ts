import { beforeEach, describe, expect, test } from 'vitest';
import { processValues } from '@/lib/platform/process-wide';
import { ok } from '@/lib/platform/result';
import { gigsUpstream, json } from '@/lib/testing/upstream';
import { createConnectSession, type NewConnectSession } from './connect-sessions';

const upstream = await gigsUpstream();

beforeEach(() => {
  processValues.delete('gigs-accepted-forms');
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

describe('what an older or stricter Gigs refuses', () => {
  const created = json(201, { url: 'https://connect.gigs.com/entry?session=csn_1' });
  const refused = json(422, { object: 'error', type: 'invalid' });
  const userDetails = { email: 'ada@example.com', preferredLocale: 'de' };
  const appearance = { theme: 'dark' } as const;

  /** What was sent of the optional parts, call by call. */
  const sent = () =>
    upstream.heard.map((call) => {
      const said = JSON.parse(call.body);
      return [said.appearance?.theme ?? null, said.userDetails?.preferredLocale ?? null];
    });

  /** A Gigs that takes these languages and themes only; null is none. */
  const takes = (languages: (string | null)[], themes: (string | null)[]) => {
    upstream.willAnswer((response, heard) => {
      const { userDetails, appearance } = JSON.parse(heard.body);
      const isFine =
        languages.includes(userDetails?.preferredLocale ?? null) &&
        themes.includes(appearance?.theme ?? null);
      return (isFine ? created : refused)(response, heard);
    });
  };

  test('of a language is sent with its region, and so from then on', async () => {
    takes(['de-DE', null], [null]);
    expect((await createConnectSession({ ...body, userDetails })).ok).toBe(true);
    expect((await createConnectSession({ ...body, userDetails })).ok).toBe(true);
    expect(sent().map(([, language]) => language)).toEqual(['de', 'de-DE', 'de-DE']);
  });

  test('of any language is left out', async () => {
    takes([null], [null]);
    expect((await createConnectSession({ ...body, userDetails })).ok).toBe(true);
    expect(sent().map(([, language]) => language)).toEqual(['de', 'de-DE', null]);
    expect(JSON.parse(upstream.heard[2]?.body ?? '')).toEqual({
      ...body,
      userDetails: { email: 'ada@example.com' },
    });
  });

  test('of a colour scheme is left out, and the language is kept', async () => {
    takes(['de', 'de-DE', null], [null]);
    expect((await createConnectSession({ ...body, userDetails, appearance })).ok).toBe(true);
    expect((await createConnectSession({ ...body, userDetails, appearance })).ok).toBe(true);
    expect(sent().slice(-2)).toEqual([
      [null, 'de'],
      [null, 'de'],
    ]);
    upstream.heard.length = 0;
    expect((await createConnectSession({ ...body, user: 'usr_1', appearance })).ok).toBe(true);
    expect((await createConnectSession({ ...body, user: 'usr_1', appearance })).ok).toBe(true);
    expect(sent().map(([theme]) => theme)).toEqual(['dark', null, null]);
  });

  test.each([
    [403, 'permissionDenied'],
    [501, 'notImplemented'],
  ])(
    'of a colour scheme is left out where it is answered %i, and nothing else is',
    async (status, type) => {
      const off = json(status, { object: 'error', type });
      upstream.willAnswer((response, heard) =>
        (JSON.parse(heard.body).appearance ? off : created)(response, heard),
      );
      expect((await createConnectSession({ ...body, appearance })).ok).toBe(true);
      expect((await createConnectSession({ ...body, userDetails, appearance })).ok).toBe(true);
      upstream.willAnswer(off);
      expect((await createConnectSession({ ...body, userDetails })).ok).toBe(false);
      expect(sent()).toEqual([[null, 'de']]);
    },
  );

  test.each<[string, Partial<NewConnectSession>]>([
    ['another colour scheme', { appearance: { theme: 'light' } }],
    ['another intent', { intent: { type: 'updatePaymentMethod' }, appearance }],
  ])('is found out although %s was accepted a moment ago', async (_, accepted) => {
    upstream.willAnswer((response, heard) => {
      const { intent, appearance } = JSON.parse(heard.body);
      const isFine = appearance?.theme !== 'dark' || intent.type !== body.intent.type;
      return (isFine ? created : refused)(response, heard);
    });
    expect((await createConnectSession({ ...body, ...accepted })).ok).toBe(true);
    expect((await createConnectSession({ ...body, appearance })).ok).toBe(true);
    expect(sent().map(([theme]) => theme)).toEqual([accepted.appearance?.theme, 'dark', null]);
  });

  test('costs at most five calls, and one once Gigs is known to take the form', async () => {
    const full = { ...body, userDetails, appearance };
    upstream.willAnswer(refused);
    await createConnectSession(full);
    expect(sent()).toEqual([
      ['dark', 'de'],
      ['dark', 'de-DE'],
      [null, 'de'],
      [null, 'de-DE'],
      [null, null],
    ]);
    upstream.willAnswer(created);
    await createConnectSession(full);
    upstream.willAnswer(refused);
    expect((await createConnectSession(full)).ok).toBe(false);
    expect(sent()).toEqual([['dark', 'de']]);
    // Of a language that it was not asked in, it may still mind the form.
    takes(['fr-FR', null], ['dark']);
    const french = { ...userDetails, preferredLocale: 'fr' };
    expect((await createConnectSession({ ...full, userDetails: french })).ok).toBe(true);
  });

  test('for another reason is refused at once', async () => {
    for (const code of ['userAlreadyExists', 'voucherCodeInvalid', 'simAlreadyUsed']) {
      upstream.willAnswer(json(422, { object: 'error', type: 'invalid', code }));
      const answer = await createConnectSession({ ...body, userDetails, appearance });
      expect(answer).toMatchObject({ ok: false, error: { kind: 'invalid', code } });
      expect(upstream.heard).toHaveLength(1);
    }
  });

  test('in every form stays refused, and the next one is asked in full', async () => {
    upstream.willAnswer(refused);
    expect((await createConnectSession({ ...body, userDetails })).ok).toBe(false);
    upstream.willAnswer(created);
    expect((await createConnectSession({ ...body, userDetails, appearance })).ok).toBe(true);
    expect(sent()).toEqual([['dark', 'de']]);
  });
});

test('a created session without a URL is refused', async () => {
  upstream.willAnswer(json(201, { id: 'csn_1' }));
  expect(await createConnectSession(body)).toMatchObject({
    ok: false,
    error: { kind: 'unexpected-shape' },
  });
});
