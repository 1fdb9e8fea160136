import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { seal } from '@/lib/platform/seal';
import { settings } from '@/lib/testing/settings';
import { START, sealedIn, sessionIn, stopClock } from '@/lib/testing/signed-in';
import { endSession, isEnded } from './ended-sessions';
import { openSession, renewSession, startSession } from './session';

const DAY_MS = 24 * 60 * 60 * 1000;

stopClock();

const at = (days: number) => vi.setSystemTime(START + days * DAY_MS);

const starts = () => startSession('ada@example.com', 'usr_1');

async function start(): Promise<string> {
  return sealedIn(await starts());
}

describe('a session', () => {
  test('holds the shopper, and reveals nothing', async () => {
    const cookie = await start();
    expect(await openSession(cookie)).toMatchObject({
      email: 'ada@example.com',
      gigsUser: 'usr_1',
      startedAt: START,
    });
    expect(Buffer.from(cookie, 'base64url').toString()).not.toContain('ada');
  });

  test('ends after seven days without a visit [ASVS 7.1.1]', async () => {
    const cookie = await start();
    at(6.999);
    expect(await openSession(cookie)).not.toBeNull();
    at(7);
    expect(await openSession(cookie)).toBeNull();
    expect(await renewSession(cookie)).toEqual([]);
  });

  test('is renewed by visits, thirty days at most [ASVS 7.1.1]', async () => {
    let cookie = await start();
    const first = await openSession(cookie);
    for (const day of [5, 10, 15, 20, 25, 29]) {
      at(day);
      cookie = sealedIn(await renewSession(cookie));
      expect([day, await openSession(cookie)]).toEqual([day, first]);
    }
    const [last, fresh] = await renewSession(cookie);
    expect([last?.maxAge, fresh?.maxAge]).toEqual([86_400, 86_400]);
    at(30);
    expect(await openSession(cookie)).toBeNull();
    expect(await renewSession(cookie)).toEqual([]);
  });

  test('is over after thirty days even if sealed for longer', async () => {
    const session = { id: 'x', email: 'ada@example.com', gigsUser: null, startedAt: START };
    const cookie = await seal('session', session, 1_000 * 24 * 60 * 60);
    at(29.9);
    expect(await openSession(cookie)).toEqual(session);
    at(30);
    expect(await openSession(cookie)).toBeNull();
  });

  test('that was ended is ended in every copy, renewed ones included, until all have expired', async () => {
    const cookies = await starts();
    const [session, other] = [await sessionIn(cookies), await sessionIn(await starts())];
    expect(await isEnded(session)).toBe(false);
    await endSession(session);
    expect(await isEnded(other)).toBe(false);
    for (const day of [0, 6]) {
      at(day);
      const copy = await sessionIn(await renewSession(sealedIn(cookies)));
      expect(await isEnded(copy)).toBe(true);
    }
    at(29.99);
    expect(await isEnded(session)).toBe(true);
    at(30);
    expect(await isEnded(session)).toBe(false);
  });

  test('keeps that its user was named, and one sealed before has an address alone', async () => {
    const named = await startSession('ada@example.com', 'usr_1', { isNamed: true });
    const renewed = await sessionIn(await renewSession(sealedIn(named)));
    expect(renewed).toMatchObject({ gigsUser: 'usr_1', isNamed: true });
    expect(await sessionIn(await starts())).not.toHaveProperty('isNamed');
  });

  test('survives a rotation of the secret and moves to the newest one', async () => {
    const cookie = await start();
    settings.AUTH_SECRET = ['b'.repeat(32), 'a'.repeat(32)];
    const renewed = sealedIn(await renewSession(cookie));
    settings.AUTH_SECRET = ['b'.repeat(32)];
    expect(await openSession(cookie)).toBeNull();
    expect(await openSession(renewed)).toMatchObject({ email: 'ada@example.com' });
  });

  test('cannot be forged from anything else that the store seals', async () => {
    const session = { id: 'x', email: 'ada@example.com', gigsUser: null, startedAt: START };
    for (const purpose of ['checkout', 'sign-in', 'browser'] as const) {
      expect(await openSession(await seal(purpose, session, 60))).toBeNull();
    }
    for (const odd of [{}, { ...session, email: '' }, { ...session, startedAt: 'now' }]) {
      expect(await openSession(await seal('session', odd, 60))).toBeNull();
    }
  });
});

test('a cookie with white space in it opens no session [ASVS 7.2.1]', async () => {
  const cookie = await start();
  for (const space of [' ', '\t', '\n', '\r', '\f']) {
    for (const at of [0, 1, 40, cookie.length - 1, cookie.length]) {
      expect(await openSession(cookie.slice(0, at) + space + cookie.slice(at))).toBeNull();
    }
  }
});

test('a forged cookie opens no session and throws nothing [ASVS 7.2.1]', async () => {
  const cookie = await start();
  const base64 = fc.stringMatching(/^[\w-]{0,24}$/);
  const lookalike = fc
    .array(base64, { minLength: 4, maxLength: 6 })
    .map((parts) => parts.join('.'));
  const altered = fc
    .tuple(fc.nat(cookie.length - 2), fc.string({ unit: 'binary', minLength: 1, maxLength: 3 }))
    .map(([position, text]) => cookie.slice(0, position) + text + cookie.slice(position + 1))
    .filter((text) => text !== cookie);
  const long = fc.string({ minLength: 5_000, maxLength: 6_000 });
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(fc.string({ unit: 'binary' }), lookalike, altered, long),
      async (value) => {
        expect(await openSession(value)).toBeNull();
        expect(await renewSession(value)).toEqual([]);
      },
    ),
  );
});
