import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Hint } from './arrival';
import { isFinalIntent, stateOfIntent } from './intent-state';
import type { Outcome } from './intents/intent';

const START = Date.parse('2026-11-22T12:00:00Z');
const hints: Hint[] = ['success', 'aborted', 'expired', 'misconfigured', null];

const outcome: fc.Arbitrary<Outcome<object>> = fc.oneof(
  fc.constantFrom<Outcome<object>>(
    { progress: 'not-yet' },
    { progress: 'unreadable' },
    { progress: 'viewed' },
  ),
  fc
    .constantFrom('done', 'underway', 'failed')
    .map((progress): Outcome<object> => ({ progress, news: {} }) as Outcome<object>),
);

describe('what the page says', () => {
  test('is confirmed exactly when Gigs has it done, whatever the address says', () => {
    fc.assert(
      fc.property(outcome, fc.constantFrom(...hints), fc.nat(10_000_000), (what, hint, age) => {
        const state = stateOfIntent(what, hint, START, START + age);
        expect(state === 'confirmed').toBe(what.progress === 'done');
        expect(state === 'underway').toBe(what.progress === 'underway');
        expect(state === 'failed').toBe(what.progress === 'failed');
      }),
    );
  });

  test('follows the hint only where nothing shows', () => {
    const said = (hint: Hint, age = 60_000) =>
      stateOfIntent({ progress: 'not-yet' }, hint, START, START + age);
    expect(hints.map((hint) => said(hint))).toEqual([
      'checking',
      'aborted',
      'expired',
      'misconfigured',
      'unchanged',
    ]);
    expect(said('success', 2 * 60 * 60_000)).toBe('unconfirmed');
  });

  test('never says that nothing was changed when that cannot be read', () => {
    for (const hint of hints) {
      const state = stateOfIntent({ progress: 'unreadable' }, hint, START, START);
      expect(['unchanged', 'aborted', 'confirmed', 'checking']).not.toContain(state);
    }
  });

  test('is asked again only while it may change by itself', () => {
    expect(isFinalIntent('checking') || isFinalIntent('underway')).toBe(false);
    for (const state of ['confirmed', 'aborted', 'unchanged', 'viewed', 'failed'] as const) {
      expect(isFinalIntent(state)).toBe(true);
    }
  });
});
