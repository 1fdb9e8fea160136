import { expect, test } from 'vitest';
import { referenceOf } from './reference';

test('a reference is what docs/runbook.md says, and has no id in it', () => {
  // printf %s csn_1 | sha256sum | cut -c1-12
  expect(referenceOf('csn_1')).toBe('3905-A7E4-6A4F');
  expect(referenceOf('csn_2')).not.toBe(referenceOf('csn_1'));
});
