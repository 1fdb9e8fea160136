import { expect, test } from 'vitest';
import type { CheckoutState } from './checkout-state';
import { resumeWord } from './resume-status';

test.each<[CheckoutState, boolean, string | null]>([
  ['active', true, 'active'],
  ['activating', true, 'activating'],
  ['checking', false, 'soFar'],
  ['checking', true, 'there'],
  ['not-completed', false, 'nothing'],
  ['not-completed', true, 'ended'],
  ['aborted', false, 'nothing'],
  ['expired', false, 'nothing'],
  ['unavailable', false, 'unavailable'],
  ['not-found', false, null],
])('%s, found: %s, is said as %s', (state, found, word) => {
  expect(resumeWord({ state, found })).toBe(word);
});

test('what Gigs does not let the store read is not said to be nothing', () => {
  expect(resumeWord({ state: 'misconfigured' })).toBe('unavailable');
  expect(resumeWord({ state: 'misconfigured', found: false })).toBe('nothing');
});

test('without an answer, or with one of no use, nothing is claimed', () => {
  expect(resumeWord()).toBe('open');
  expect(resumeWord({})).toBe('open');
  expect(resumeWord({ state: 'not-completed' })).toBe('open');
  expect(resumeWord({ state: 'checking' })).toBe('open');
  expect(resumeWord({ state: 'something-new' as CheckoutState })).toBe('open');
});
