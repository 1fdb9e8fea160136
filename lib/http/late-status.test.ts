import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type LateStatus, readStatusMark, redirectWithStatus } from './late-status';

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

/** The mark that the store itself puts into the address of a page. */
function markOf(status: LateStatus, path: string): string {
  redirectWithStatus(status, path);
  const [target] = redirect.mock.calls.at(-1) ?? [];
  return new URL(target, 'https://shop.example').searchParams.get('answer') ?? '';
}

describe('an answer that a page found out late', () => {
  test('comes back with its status to the same page, with what was asked for', () => {
    const asked = { checkout: 'a&b', missing: undefined, answer: '404.1' };
    redirectWithStatus(503, '/checkout/callback', asked);
    const { pathname, searchParams } = new URL(redirect.mock.calls[0]?.[0], 'https://shop.example');
    expect(pathname).toBe('/checkout/callback');
    expect([...searchParams.keys()]).toEqual(['checkout', 'answer']);
    expect(searchParams.get('checkout')).toBe('a&b');
    expect(readStatusMark(searchParams.get('answer'), '/checkout/callback')).toBe(503);
  });

  test('stands for five seconds, on its own page only', () => {
    const mark = markOf(404, '/account/plans');
    expect(readStatusMark(mark, '/account/plans')).toBe(404);
    expect(readStatusMark(mark, '/account/sims')).toBeNull();
    vi.setSystemTime(NOW + 4_999);
    expect(readStatusMark(mark, '/account/plans')).toBe(404);
    vi.setSystemTime(NOW + 5_000);
    expect(readStatusMark(mark, '/account/plans')).toBeNull();
  });

  test('stands for an instance whose clock is up to five seconds behind', () => {
    const mark = markOf(404, '/account/plans');
    vi.setSystemTime(NOW - 4_999);
    expect(readStatusMark(mark, '/account/plans')).toBe(404);
    vi.setSystemTime(NOW - 5_000);
    expect(readStatusMark(mark, '/account/plans')).toBeNull();
  });

  test.each([404, 410, 503] as const)('may be %d', (status) => {
    expect(readStatusMark(markOf(status, '/plans/pln_1'), '/plans/pln_1')).toBe(status);
  });

  test('is believed only when this store said so', () => {
    const mark = markOf(503, '/');
    const [status, moment, proof] = mark.split('.');
    const forged = [
      `404.${moment}.${proof}`,
      `${status}.${NOW - 1}.${proof}`,
      `${status}.${moment}`,
      `${status}.${moment}.`,
      `${mark}x`,
      ` ${mark}`,
      `${mark}\n`,
    ];
    for (const odd of [...forged, [mark], { toString: () => mark }, undefined, null, 503]) {
      expect([odd, readStatusMark(odd, '/')]).toEqual([odd, null]);
    }
    const anything = fc.oneof(fc.string({ unit: 'binary' }), fc.array(fc.string()));
    fc.assert(
      fc.property(anything, (odd) => {
        expect(readStatusMark(odd, '/')).toBeNull();
      }),
    );
  });
});
