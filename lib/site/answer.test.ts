import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { answerWith, justAnswered } from './answer';

const { redirect } = vi.hoisted(() => ({ redirect: vi.fn() }));
vi.mock('next/navigation', () => ({ redirect }));

const NOW = Date.parse('2026-11-22T12:00:00Z');

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
  redirect.mockReset();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('an answer that a page found out late', () => {
  test('comes back with its status to the same page, with what was asked for', () => {
    answerWith(503, '/checkout/callback', {
      checkout: 'a&b',
      repeated: ['x', 'y'],
      missing: undefined,
      answer: '404.1',
    });
    const { pathname, searchParams } = new URL(redirect.mock.calls[0]?.[0], 'https://shop.example');
    expect(pathname).toBe('/checkout/callback');
    expect([...searchParams]).toEqual([
      ['checkout', 'a&b'],
      ['answer', `503.${NOW}`],
    ]);
    expect(justAnswered(searchParams.get('answer'))).toBe(503);
  });

  test('stands for five seconds', () => {
    expect(justAnswered(`404.${NOW}`)).toBe(404);
    expect(justAnswered(`503.${NOW - 4_999}`)).toBe(503);
    expect(justAnswered(`503.${NOW - 5_000}`)).toBeNull();
  });

  test('does not count from the future: no link makes a page say it for ever', () => {
    expect(justAnswered(`503.${NOW + 1}`)).toBeNull();
    expect(justAnswered(`503.${'9'.repeat(15)}`)).toBeNull();
    expect(justAnswered(`503.${'9'.repeat(400)}`)).toBeNull();
  });

  test('is one of the two statuses and nothing else', () => {
    for (const mark of [`200.${NOW}`, `500.${NOW}`, `503.${NOW}x`, ` 503.${NOW}`, `503.${NOW}\n`])
      expect([mark, justAnswered(mark)]).toEqual([mark, null]);
    const odd = fc.oneof(fc.string({ unit: 'binary' }), fc.array(fc.string()));
    fc.assert(
      fc.property(odd, (mark) => {
        expect(justAnswered(mark)).toBeNull();
      }),
    );
    for (const mark of [undefined, null, 503, ['503.1', '503.2']])
      expect(justAnswered(mark)).toBeNull();
  });
});
