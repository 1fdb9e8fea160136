import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { settings } from '@/lib/testing/settings';
import { isSigned, seal, sign, unseal } from './seal';

const OLD = 'o'.repeat(32);
const NEW = 'n'.repeat(32);
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const schema = z.object({ word: z.string() });

beforeEach(() => {
  settings.AUTH_SECRET = [OLD];
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a sealed value', () => {
  test('opens for what it was sealed for, whatever it says', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), async (word) => {
        expect(await unseal('checkout', await seal('checkout', { word }, 60), schema)).toEqual({
          word,
        });
      }),
      { numRuns: 50 },
    );
  });

  test('shows nothing of its content and fits into an address as it is [ASVS 14.2.1]', async () => {
    const sealed = await seal('checkout', { word: 'ada@example.com' }, 60);
    expect(encodeURIComponent(sealed)).toBe(sealed);
    const parts = sealed.split('.').map((part) => Buffer.from(part, 'base64url').toString());
    expect(parts.join(' ')).not.toContain('ada');
  });

  test('longer than anything sealed here is not even looked at', async () => {
    const sealed = await seal('checkout', { word: 'a'.repeat(7_000) }, 60);
    expect(await unseal('checkout', sealed, schema)).toBeNull();
  });

  test('is another one each time [ASVS 7.2.2]', async () => {
    const twice = [
      await seal('checkout', { word: 'a' }, 60),
      await seal('checkout', { word: 'a' }, 60),
    ];
    expect(twice[0]).not.toBe(twice[1]);
  });

  test('does not open for another purpose [ASVS 9.2.2]', async () => {
    const sealed = await seal('sign-in', { word: 'a' }, 60);
    expect(await unseal('checkout', sealed, schema)).toBeNull();
    expect(await unseal('sign-in', sealed, schema)).toEqual({ word: 'a' });
  });

  test('does not open under another secret [ASVS 9.1.2]', async () => {
    const sealed = await seal('checkout', { word: 'a' }, 60);
    settings.AUTH_SECRET = [NEW];
    expect(await unseal('checkout', sealed, schema)).toBeNull();
  });

  test('does not open once it is altered, at whatever position [ASVS 9.1.1]', async () => {
    const sealed = await seal('checkout', { word: 'a' }, 60);
    for (let position = 0; position < sealed.length; position += 1) {
      const altered = replaceAt(sealed, position);
      expect([position, await unseal('checkout', altered, schema)]).toEqual([position, null]);
    }
  });

  test('has one spelling: the same bytes written otherwise do not open [ASVS 9.1.1]', async () => {
    const sealed = await seal('checkout', { word: 'a' }, 60);
    const parts = sealed.split('.');
    for (const [index, part] of parts.entries()) {
      const spellings = [` ${part}`, `${part}\n`, `${part.slice(0, 2)}\t${part.slice(2)}`];
      spellings.push(`${part}=`, `${part}==`, `${part}\u00a0`, nextSpelling(part));
      for (const spelling of spellings.filter((one) => one !== part)) {
        const altered = parts.with(index, spelling).join('.');
        expect([spelling, await unseal('checkout', altered, schema)]).toEqual([spelling, null]);
      }
    }
  });

  test('does not open cut short or with more behind it [ASVS 11.3.1]', async () => {
    const sealed = await seal('checkout', { word: 'a' }, 60);
    for (const altered of [sealed.slice(0, -4), sealed.slice(4), `${sealed}AAAA`, `${sealed}.`])
      expect(await unseal('checkout', altered, schema)).toBeNull();
  });

  test('does not open when it is of another shape', async () => {
    expect(await unseal('checkout', await seal('checkout', { ward: 'a' }, 60), schema)).toBeNull();
  });

  test('opens until its lifetime is over and not after [ASVS 9.2.1]', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-11-22T12:00:00Z') });
    const sealed = await seal('checkout', { word: 'a' }, 60);
    vi.setSystemTime(Date.parse('2026-11-22T12:00:59Z'));
    expect(await unseal('checkout', sealed, schema)).toEqual({ word: 'a' });
    vi.setSystemTime(Date.parse('2026-11-22T12:01:00Z'));
    expect(await unseal('checkout', sealed, schema)).toBeNull();
  });
});

describe('when the secret is rotated', () => {
  test('what the old one sealed still opens while it is listed [ASVS 13.3.4]', async () => {
    const sealed = await seal('checkout', { word: 'a' }, 60);
    settings.AUTH_SECRET = [NEW, OLD];
    expect(await unseal('checkout', sealed, schema)).toEqual({ word: 'a' });
  });

  test('what the old one signed is still believed while it is listed', () => {
    const proof = sign('answer', 'text');
    settings.AUTH_SECRET = [NEW, OLD];
    expect(isSigned('answer', 'text', proof)).toBe(true);
    expect(isSigned('code', 'text', proof)).toBe(false);
    expect(isSigned('answer', 'other', proof)).toBe(false);
    settings.AUTH_SECRET = [NEW];
    expect(isSigned('answer', 'text', proof)).toBe(false);
  });

  test('the first one seals', async () => {
    settings.AUTH_SECRET = [NEW, OLD];
    const sealed = await seal('checkout', { word: 'a' }, 60);
    settings.AUTH_SECRET = [NEW];
    expect(await unseal('checkout', sealed, schema)).toEqual({ word: 'a' });
    settings.AUTH_SECRET = [OLD];
    expect(await unseal('checkout', sealed, schema)).toBeNull();
  });
});

test('random strings open nothing and throw nothing [ASVS 9.1.2]', async () => {
  const base64 = fc.stringMatching(/^[\w-]{0,24}$/);
  const lookalike = fc
    .array(base64, { minLength: 3, maxLength: 6 })
    .map((parts) => parts.join('.'));
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.string({ unit: 'binary' }), lookalike), async (text) => {
      expect(await unseal('checkout', text, schema)).toBeNull();
    }),
  );
});

/** The part with the spare bits of its last letter set; the part itself where it has none. */
function nextSpelling(part: string): string {
  const spare = { 2: 15, 3: 3 }[part.length % 4] ?? 0;
  const last = ALPHABET[ALPHABET.indexOf(part.at(-1) ?? '') | spare] ?? '';
  return part.slice(0, -1) + last;
}

/**
 * Another letter at this position; its first bit differs, so it is other bytes even at the very
 * end.
 */
function replaceAt(text: string, position: number): string {
  const other = ALPHABET[(ALPHABET.indexOf(text[position] ?? '') + 32) % 64] ?? '';
  return text.slice(0, position) + other + text.slice(position + 1);
}
