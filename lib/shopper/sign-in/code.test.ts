import { beforeEach, expect, test, vi } from 'vitest';
import { memoryKv } from '@/lib/platform/kv/memory';
import { fail, ok } from '@/lib/platform/result';
import { settings } from '@/lib/testing/settings';
import {
  CODE_LIFETIME_SECONDS,
  checkCode,
  keepCode,
  newCode,
  newNonce,
  type PendingSignIn,
  readCode,
} from './code';

const { kv } = vi.hoisted(() => ({ kv: vi.fn() }));
vi.mock('@/lib/platform/kv/kv', () => ({ kv }));

let time = 0;
let written: [string, string][] = [];

beforeEach(() => {
  settings.AUTH_SECRET = ['a'.repeat(32)];
  const store = memoryKv(() => time);
  written = [];
  kv.mockReturnValue({
    ...store,
    set: (key: string, value: string, lifetime: number) => {
      written.push([key, value]);
      return store.set(key, value, lifetime);
    },
  });
});

const begin = (email = 'ada@example.com') => ({ email, nonce: newNonce() });

/** A new code of this sign-in, as if it had been mailed. */
async function issueCode(pending: PendingSignIn): Promise<string> {
  const code = newCode();
  await keepCode(pending, code);
  return code;
}

const other = (code: string) => (code === '000000' ? '000001' : '000000');

/** Codes of one sign-in, one after the other, no two of them the same. */
async function differentCodes(pending: PendingSignIn, count: number): Promise<string[]> {
  const codes: string[] = [];
  while (codes.length < count) {
    const code = await issueCode(pending);
    if (codes.includes(code)) codes.length = 0;
    codes.push(code);
  }
  return codes;
}

test.each([
  ...['123456', ' 123456\n', '123 456', '123-456', '1 2 3 4 5 6', '123\u00a0456', '123\u2011456'],
  ...['１２３４５６', '١٢٣٤٥٦', '۱۲۳۴۵۶', '１２３ー４５６', '\u200b123456\ufeff', '123\u00ad456'],
  ...['Code: 123456', 'Your code: 123 456.', '\u202a123456\u202c', '123.456'],
])('%j is the code 123456', (typed) => {
  expect(readCode(typed)).toBe('123456');
});

test.each([
  ...['', ' ', '12345', '1234567', '12345x', '123/456', 'ⅠⅡⅢⅣⅤⅥ', '①②③④⑤⑥', '123456 654321'],
  ...[null, undefined, 123456, ['123456']],
])('%j is no code', (typed) => {
  expect(readCode(typed)).toBeNull();
});

test('a code is six digits and works once [ASVS 6.4.1]', async () => {
  const pending = begin();
  const code = await issueCode(pending);
  expect(code).toMatch(/^\d{6}$/);
  expect(await checkCode(pending, code)).toEqual(ok(null));
  expect(await checkCode(pending, code)).toEqual(fail('code-expired'));
});

test('of two simultaneous attempts only one signs in', async () => {
  const pending = begin();
  const code = await issueCode(pending);
  const both = await Promise.all([checkCode(pending, code), checkCode(pending, code)]);
  expect(both.filter((checked) => checked.ok)).toHaveLength(1);
});

test('neither the code nor the address is stored in the open [ASVS 11.4.1]', async () => {
  const pending = begin();
  const code = await issueCode(pending);
  expect(written).toHaveLength(1);
  expect(JSON.stringify(written)).not.toMatch(new RegExp(`${code}|ada|example`));
});

test('a code works for ten minutes [ASVS 6.4.1]', async () => {
  const pending = begin();
  const code = await issueCode(pending);
  time += CODE_LIFETIME_SECONDS * 1000 - 1;
  expect(await checkCode(pending, other(code))).toEqual(fail('code-wrong'));
  time += 1;
  expect(await checkCode(pending, code)).toEqual(fail('code-expired'));
});

test('after five wrong attempts the right code does not work, however fast they come [ASVS 6.3.1]', async () => {
  const pending = begin();
  const code = await issueCode(pending);
  const tries = await Promise.all(
    Array.from({ length: 50 }, () => checkCode(pending, other(code))),
  );
  expect(tries.filter((checked) => !checked.ok && checked.error === 'code-wrong')).toHaveLength(5);
  expect(await checkCode(pending, code)).toEqual(fail('too-many'));
});

test('the fifth attempt may be the right one', async () => {
  const pending = begin();
  const code = await issueCode(pending);
  for (let tries = 0; tries < 4; tries += 1) await checkCode(pending, other(code));
  expect(await checkCode(pending, code)).toEqual(ok(null));
});

test('a stranger’s own sign-in can neither use a shopper’s code nor use up its attempts [ASVS 6.6.2]', async () => {
  const shopper = begin();
  const stranger = begin();
  const code = await issueCode(shopper);
  const theirs = await issueCode(stranger);
  for (let tries = 0; tries < 10; tries += 1) {
    expect((await checkCode(stranger, code === theirs ? other(code) : code)).ok).toBe(false);
  }
  expect(await checkCode(shopper, code)).toEqual(ok(null));
});

test('a code belongs to its address: the nonce alone is not enough', async () => {
  const pending = begin();
  const code = await issueCode(pending);
  expect(await checkCode({ ...pending, email: 'eve@example.com' }, code)).toEqual(
    fail('code-wrong'),
  );
});

test('the last two codes work, because mails overtake each other, and no older one', async () => {
  for (const wanted of [0, 1, 2]) {
    const pending = begin();
    const codes = await differentCodes(pending, 3);
    const checked = await checkCode(pending, codes[wanted] ?? '');
    expect([wanted, checked]).toEqual([wanted, wanted === 0 ? fail('code-wrong') : ok(null)]);
  }
});

test('using one of two codes uses up both [ASVS 6.4.1]', async () => {
  for (const used of [0, 1]) {
    const pending = begin();
    const codes = await differentCodes(pending, 2);
    expect(await checkCode(pending, codes[used] ?? '')).toEqual(ok(null));
    for (const code of codes) expect(await checkCode(pending, code)).toEqual(fail('code-expired'));
    const next = await issueCode(pending);
    for (const code of codes.filter((one) => one !== next)) {
      expect(await checkCode(pending, code)).toEqual(fail('code-wrong'));
    }
    expect(await checkCode(pending, next)).toEqual(ok(null));
  }
});

test('of two codes at the same moment only one signs in', async () => {
  const pending = begin();
  const codes = await differentCodes(pending, 2);
  const both = await Promise.all(codes.map((code) => checkCode(pending, code)));
  expect(both.filter((checked) => checked.ok)).toHaveLength(1);
});

test('two codes asked for at the same moment both work', async () => {
  for (const wanted of [0, 1]) {
    const pending = begin();
    const codes = await Promise.all([issueCode(pending), issueCode(pending)]);
    expect(await checkCode(pending, codes[wanted] ?? '')).toEqual(ok(null));
  }
});

test('an attempt counts for both codes, and a new code brings none for the old one [ASVS 6.3.1]', async () => {
  const pending = begin();
  const [first = '', second = ''] = await differentCodes(pending, 2);
  const wrong = ['000000', '000001', '000002'].find((one) => one !== first && one !== second) ?? '';
  for (let tries = 0; tries < 5; tries += 1) {
    expect(await checkCode(pending, wrong)).toEqual(fail('code-wrong'));
  }
  for (const code of [first, second]) {
    expect(await checkCode(pending, code)).toEqual(fail('too-many'));
  }
  const third = await issueCode(pending);
  if (second !== third) expect(await checkCode(pending, second)).toEqual(fail('code-wrong'));
  expect(await checkCode(pending, third)).toEqual(ok(null));
});

test('of an older code the remaining attempts stay what they were', async () => {
  const pending = begin();
  const first = await issueCode(pending);
  for (let tries = 0; tries < 4; tries += 1) await checkCode(pending, other(first));
  const second = await issueCode(pending);
  if (first === second) return;
  const wrong = ['000000', '000001', '000002'].find((one) => one !== first && one !== second) ?? '';
  expect(await checkCode(pending, wrong)).toEqual(fail('code-wrong'));
  expect(await checkCode(pending, first)).toEqual(fail('code-wrong'));
  expect(await checkCode(pending, second)).toEqual(ok(null));
});

test('a code mailed before the secret was rotated still works', async () => {
  const pending = begin();
  const code = await issueCode(pending);
  settings.AUTH_SECRET = ['b'.repeat(32), 'a'.repeat(32)];
  expect(await checkCode(pending, code)).toEqual(ok(null));
});

test('without Redis no code is issued or accepted', async () => {
  const pending = begin();
  const code = await issueCode(pending);
  const broken = () => Promise.reject(new Error('no Redis'));
  kv.mockReturnValue({ get: broken, set: broken, delete: broken, increment: broken });
  await expect(issueCode(pending)).rejects.toThrow();
  await expect(checkCode(pending, code)).rejects.toThrow();
});
