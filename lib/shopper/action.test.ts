import fc from 'fast-check';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { gigsError } from '@/lib/gigs/error';
import { findGigsUsers } from '@/lib/gigs/users';
import { prefixes } from '@/lib/i18n/locales';
import { memoryKv } from '@/lib/platform/kv/memory';
import type { Kv } from '@/lib/platform/kv/types';
import { LateMailError } from '@/lib/platform/mail';
import { fail, ok } from '@/lib/platform/result';
import { settings } from '@/lib/testing/settings';
import { confirmArrivalAction, requestCodeAction, signInAction } from './action';
import { currentShopper, provenShopper, sessionHere, signOut } from './server';
import { refusedEmail } from './sign-in/cookies';
import { sendCode } from './sign-in/mail';
import { startField } from './sign-in/nonce';
import { signInOrAsk } from './sign-in/sign-in';

const { kv, jar } = vi.hoisted(() => ({ kv: vi.fn(), jar: new Map<string, string>() }));
vi.mock('@/lib/platform/kv/kv', () => ({ kv }));
vi.mock('@/lib/gigs/users', () => ({ findGigsUsers: vi.fn() }));
vi.mock('./sign-in/mail', () => ({ sendCode: vi.fn() }));
vi.mock('next/headers', () => ({
  headers: async () => new Headers(),
  cookies: async () => ({
    get: (name: string) => (jar.has(name) ? { name, value: jar.get(name) } : undefined),
    getAll: () => [...jar].map(([name, value]) => ({ name, value })),
    set({ name, value, maxAge }: { name: string; value: string; maxAge: number }) {
      if (maxAge > 0) jar.set(name, value);
      else jar.delete(name);
    },
  }),
}));
vi.mock('next/navigation', () => ({
  redirect(path: string) {
    throw new Error(`to ${path}`);
  },
}));

const mail = vi.mocked(sendCode);
const find = vi.mocked(findGigsUsers);
const ada = 'ada@example.com';
const SESSION = '__Host-storefront.session';
const PENDING = '__Host-storefront.sign-in';
let store = memoryKv();

beforeEach(() => {
  settings.AUTH_SECRET = ['a'.repeat(32)];
  jar.clear();
  store = memoryKv();
  kv.mockReset().mockImplementation(() => store);
  mail.mockReset().mockResolvedValue();
  find.mockReset().mockResolvedValue(ok([]));
});

type Action = (form: FormData) => Promise<never>;

/** Where an action leads. */
async function follow(action: Action, fields: Record<string, string | File> = {}): Promise<string> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  const problem: unknown = await action(form).catch((error) => error);
  return problem instanceof Error ? problem.message.replace(/^to /, '') : 'nowhere';
}

const codeMailed = () => mail.mock.calls.at(-1)?.[1] ?? '';

async function signIn(email = ada): Promise<string> {
  await follow(requestCodeAction, { email });
  return follow(signInAction, { code: codeMailed() });
}

/** The shared memory, with what is asked of it written down, but for what differs each time. */
function countingKv(memory: Kv, calls: string[]): Kv {
  return new Proxy(memory, {
    get: (target, name: keyof Kv) => {
      calls.push(name);
      return target[name];
    },
  });
}

const broken = () => Promise.reject(new Error('no Redis'));
function breakKv(): void {
  const nothing = { get: broken, set: broken, delete: broken, increment: broken };
  kv.mockReturnValue({ ...nothing, getAndDelete: broken });
}

describe('signing in', () => {
  test('takes an address and a code, in the language of the page', async () => {
    expect(await follow(requestCodeAction, { email: ' Ada@Example.com', locale: 'de' })).toBe(
      '/de/sign-in?step=code',
    );
    expect(mail.mock.calls).toEqual([[ada, expect.stringMatching(/^\d{6}$/), 'de']]);
    find.mockResolvedValue(ok([{ id: 'usr_1', email: ada, status: 'active' }]));
    const code = codeMailed();
    const spaced = ` ${code.slice(0, 3)} ${code.slice(3)} `;
    expect(await follow(signInAction, { code: spaced, locale: 'de', next: '/de?plan=p' })).toBe(
      '/de?plan=p',
    );
    expect(await currentShopper()).toEqual({ email: ada, gigsUser: 'usr_1' });
    expect(jar.has(PENDING)).toBe(false);
  });

  test('behaves the same for known, unknown, blocked and deleted until the code is verified [ASVS 6.3.8]', async () => {
    const accounts = ['active', 'blocked', 'deleted'].map((status) => [
      { id: 'usr_1', email: ada, status },
    ]);
    const seen = [];
    for (const users of [[], ...accounts]) {
      find.mockResolvedValue(ok(users));
      jar.clear();
      store = memoryKv();
      const calls: string[] = [];
      kv.mockImplementation(() => countingKv(store, calls));
      const asked = await follow(requestCodeAction, { email: ada });
      const kept = [...jar].map(([name, value]) => [name, value.length]);
      const tried = await follow(signInAction, { code: 'x' });
      const wrong = codeMailed() === '000000' ? '000001' : '000000';
      const triedAgain = await follow(signInAction, { code: wrong });
      seen.push({ asked, kept, tried, triedAgain, calls, mails: mail.mock.calls.length });
      mail.mockClear();
    }
    expect(seen[0]).toMatchObject({ asked: '/sign-in?step=code', mails: 1 });
    expect(seen[0]?.tried).toBe('/sign-in?problem=code-wrong');
    for (const other of seen) expect(other).toEqual(seen[0]);
    // No question to Gigs, so none whose answer takes its time.
    expect(find).not.toHaveBeenCalled();
  });

  test.each(['blocked', 'deleted'])(
    'of a %s account leads to the page that says so',
    async (status) => {
      find.mockResolvedValue(ok([{ id: 'usr_1', email: ada, status }]));
      expect(await signIn()).toBe('/account/plans');
    },
  );

  test('works while Gigs does not', async () => {
    find.mockResolvedValue(fail(gigsError('timeout')));
    expect(await signIn()).toBe('/');
    expect(await currentShopper()).toEqual({ email: ada, gigsUser: null });
  });

  test('needs the browser that requested the code', async () => {
    await follow(requestCodeAction, { email: ada });
    const code = codeMailed();
    jar.clear();
    expect(await follow(signInAction, { code })).toBe('/sign-in?problem=not-kept');
    await follow(requestCodeAction, { email: ada });
    const theirs = codeMailed();
    if (theirs !== code) {
      expect(await follow(signInAction, { code })).toBe('/sign-in?problem=code-wrong');
    }
    expect(await currentShopper()).toBeNull();
  });

  test('reports that mail cannot be sent, and keeps nothing but what was typed, sealed', async () => {
    mail.mockRejectedValue(new Error('554'));
    expect(await follow(requestCodeAction, { email: ada })).toBe('/sign-in?problem=mail-failed');
    expect([...jar.keys()]).toEqual(['__Host-storefront.email']);
    expect([...jar.values()].join()).not.toContain('ada');
    expect(await refusedEmail.read()).toEqual({ typed: ada });
    await follow(requestCodeAction, { email: 'Ada <ada@gmail>' });
    expect(await refusedEmail.read()).toEqual({ typed: 'Ada <ada@gmail>' });
    mail.mockResolvedValue();
    await follow(requestCodeAction, { email: ada });
    expect(await refusedEmail.read()).toBeNull();
  });

  test('another address that is refused is asked for again, and a new code for the same is not', async () => {
    await follow(requestCodeAction, { email: ada });
    const change = { email: 'ada@gmail', next: '/?plan=p' };
    expect(await follow(requestCodeAction, change)).toBe(
      '/sign-in?next=%2F%3Fplan%3Dp&problem=email-invalid&change=',
    );
    mail.mockRejectedValue(new Error('554'));
    expect(await follow(requestCodeAction, { email: 'eve@example.com' })).toBe(
      '/sign-in?problem=mail-failed&change=',
    );
    expect(await follow(requestCodeAction)).toBe('/sign-in?problem=mail-failed');
    expect(await follow(requestCodeAction, { email: ada })).toBe('/sign-in?problem=mail-failed');
  });

  test('another code for the same address has an address of its own, which can say so', async () => {
    expect(await follow(requestCodeAction, { email: ada })).toBe('/sign-in?step=code');
    expect(await follow(requestCodeAction)).toBe('/sign-in?step=again');
    expect(await follow(requestCodeAction, { email: ada })).toBe('/sign-in?step=code');
  });

  test('a code that could not be mailed takes no other’s place', async () => {
    await follow(requestCodeAction, { email: ada });
    const code = codeMailed();
    mail.mockRejectedValue(new Error('554'));
    for (let tries = 0; tries < 3; tries += 1) await follow(requestCodeAction, {});
    expect(await follow(signInAction, { code })).toBe('/');
  });

  test('codes that could not be mailed do not use up the limit', async () => {
    mail.mockRejectedValue(new Error('connection refused'));
    for (let tries = 0; tries < 40; tries += 1) {
      expect(await follow(requestCodeAction, { email: ada })).toBe('/sign-in?problem=mail-failed');
    }
    mail.mockResolvedValue();
    expect(await follow(requestCodeAction, { email: ada })).toBe('/sign-in?step=code');
  });

  test('codes that the mail server may still accept do', async () => {
    mail.mockRejectedValue(new LateMailError('late'));
    for (let tries = 0; tries < 30; tries += 1) {
      expect(await follow(requestCodeAction, { email: ada })).toBe('/sign-in?problem=mail-failed');
    }
    mail.mockResolvedValue();
    expect(await follow(requestCodeAction, { email: ada })).toBe('/sign-in?problem=too-many');
  });

  test('a code that comes late has expired, and another is mailed to the same address', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    onTestFinished(() => void vi.useRealTimers());
    store = memoryKv();
    await follow(requestCodeAction, { email: ada });
    vi.setSystemTime(Date.now() + 11 * 60 * 1000);
    expect(await follow(signInAction, { code: codeMailed() })).toBe(
      '/sign-in?problem=code-expired',
    );
    expect(await follow(requestCodeAction)).toBe('/sign-in?step=again');
    expect(await follow(signInAction, { code: codeMailed() })).toBe('/');
  });

  test('asked for twice from one page is one sign-in: both codes work', async () => {
    for (const wanted of [0, 1]) {
      jar.clear();
      store = memoryKv();
      mail.mockClear();
      const { name, value } = await startField();
      const asked = { email: ada, [name]: value };
      await follow(requestCodeAction, asked);
      // The first answer, and with it the cookie, has not come.
      jar.clear();
      await follow(requestCodeAction, asked);
      const code = mail.mock.calls[wanted]?.[1] ?? '';
      expect(await follow(signInAction, { code })).toBe('/');
    }
  });

  test('from two pages is two, and so it is from a page that somebody forged', async () => {
    const { name } = await startField();
    for (const start of ['forged', '']) {
      jar.clear();
      await follow(requestCodeAction, { email: ada, [name]: start });
      const code = codeMailed();
      jar.clear();
      await follow(requestCodeAction, { email: ada, [name]: start });
      if (codeMailed() === code) continue;
      expect(await follow(signInAction, { code })).toBe('/sign-in?problem=code-wrong');
    }
  });

  test('stops without Redis: no code is mailed or accepted [ASVS 6.6.3]', async () => {
    await follow(requestCodeAction, { email: ada });
    const code = codeMailed();
    breakKv();
    mail.mockClear();
    expect(await follow(requestCodeAction, { email: ada })).toBe('/sign-in?problem=unavailable');
    expect(mail).not.toHaveBeenCalled();
    expect(await follow(signInAction, { code })).toBe('/sign-in?problem=unavailable');
    expect(await currentShopper()).toBeNull();
  });

  test('works while the secret is rotated, at every step', async () => {
    const rotate = (name: string) => {
      settings.AUTH_SECRET = [name.repeat(32), ...settings.AUTH_SECRET];
    };
    await follow(requestCodeAction, { email: ada });
    rotate('b');
    expect(await follow(signInAction, { code: codeMailed() })).toBe('/');
    rotate('c');
    expect(await currentShopper()).toMatchObject({ email: ada });
  });
});

describe('signing out', () => {
  test('ends every copy of the cookie, and no other session [ASVS 7.4.1]', async () => {
    await signIn();
    const copy = jar.get(SESSION) ?? '';
    jar.clear();
    await signIn();
    const other = jar.get(SESSION) ?? '';
    jar.set(SESSION, copy);
    await signOut();
    expect(jar.size).toBe(0);
    jar.set(SESSION, copy);
    expect(await currentShopper()).toBeNull();
    expect(await provenShopper()).toEqual(ok(null));
    jar.set(SESSION, other);
    expect(await currentShopper()).toMatchObject({ email: ada });
  });

  test('also ends the previous session at the next sign-in [ASVS 7.2.4]', async () => {
    await signIn();
    const former = jar.get(SESSION) ?? '';
    await signIn('eve@example.com');
    jar.set(SESSION, former);
    expect(await currentShopper()).toBeNull();
  });

  test('clears this browser even without Redis', async () => {
    await signIn();
    breakKv();
    await signOut();
    expect(jar.size).toBe(0);
  });
});

test('without Redis pages trust the cookie and actions do not [ASVS 8.2.1]', async () => {
  await signIn();
  breakKv();
  expect(await currentShopper()).toMatchObject({ email: ada });
  expect(await provenShopper()).toEqual(fail('unavailable'));
  jar.clear();
  expect(await provenShopper()).toEqual(ok(null));
});

test('whatever forms and cookies hold, the redirect leads to a page of the store and contains none of it', async () => {
  const language = prefixes.join('|');
  const signInPage = new RegExp(
    `^(?:/(?:${language}))?/sign-in(?:\\?(?:next=[^&]*)?&?(?:problem=[a-z-]+)?)?$`,
  );
  const home = new RegExp(`^/(?:${language})?$`);
  const secret = 'eve-was-here';
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('123456', '1234567', '', '\u0661\u0662\u0663\u0664\u0665\u0666', '__proto__'),
    fc.string({ unit: 'binary' }).map((rest) => secret + rest),
  );
  const field = fc.oneof(
    text,
    text.map((name) => new File([], name)),
  );
  const locale = fc.oneof(fc.constantFrom('en', ...prefixes), text);
  await fc.assert(
    fc.asyncProperty(
      field,
      field,
      locale,
      text,
      text,
      text,
      async (email, code, locale, ...held) => {
        jar.clear();
        for (const [index, name] of [SESSION, PENDING, '__Host-storefront.browser'].entries()) {
          jar.set(name, held[index] ?? '');
        }
        for (const action of [requestCodeAction, signInAction]) {
          const path = await follow(action, { email, code, locale, next: '//evil.example' });
          expect(signInPage.test(path) || home.test(path), path).toBe(true);
          expect(path).not.toContain(secret);
        }
        await signOut();
        expect(jar.size).toBe(0);
      },
    ),
  );
  expect(mail).not.toHaveBeenCalled();
});

test('a yes signs in whom the question named, and nobody who arrived since', async () => {
  const asks = (email: string, id: string) => {
    const identity = { email, gigsUser: 'usr_1', isNamed: true, isClosed: false };
    return signInOrAsk({ identity, locale: 'en', next: '/?plan=p', isUnasked: true, id });
  };
  await refusedEmail.write({ typed: 'Ada <ada@gmail>' });
  expect(await asks(ada, 'first')).toBe('/sign-in/switch');
  await asks('eve@example.com', 'second');
  expect(await follow(confirmArrivalAction, { arriving: ada })).toBe('/sign-in/switch');
  expect(await currentShopper()).toBeNull();
  await asks(ada, 'third');
  expect(await follow(confirmArrivalAction, { arriving: ada })).toBe('/?plan=p');
  // By this id the provider's token is kept, to sign out there as well.
  expect(await sessionHere()).toMatchObject({ email: ada, id: 'third' });
  expect(await currentShopper()).toEqual({ email: ada, gigsUser: 'usr_1', isNamed: true });
  expect(await refusedEmail.read()).toBeNull();
});
