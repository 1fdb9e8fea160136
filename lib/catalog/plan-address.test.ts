import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gigsId } from '@/lib/gigs/id';
import { pagePattern } from '@/lib/platform/pages';
import { isAddressOf, namedPlanPath, planIdIn } from './plan-address';

test.each([
  ['Europe 10 GB', 'pln_0SN', '/plans/europe-10-gb-pln_0SN'],
  ['日本 ∞', 'pln_0SN', '/plans/pln_0SN'],
  ['Zürich & Größe', 'pln_a-pln_b', '/plans/zurich-grosse-pln_a-pln_b'],
  ['Europe', 'other-id', '/plans/other-id'],
])('a plan %j with the id %s is at %s', (name, id, path) => {
  expect(namedPlanPath({ id, name })).toBe(path);
  expect(planIdIn(path.replace('/plans/', ''))).toBe(id);
});

test('the id decides, whatever the name is', () => {
  const ids = fc
    .stringMatching(/^[\w.~:@=+-]{1,60}$/)
    .map((id) => `pln_${id}`)
    .filter((id) => gigsId.test(id));
  fc.assert(
    fc.property(fc.string(), ids, (name, id) => {
      const path = namedPlanPath({ id, name });
      expect(path).toMatch(pagePattern);
      expect(planIdIn(path.replace('/plans/', ''))).toBe(id);
    }),
  );
});

test('an address without a name is as good, but not one with another name', () => {
  const plan = { id: 'pln_a:b', path: '/plans/europe-pln_a:b' };
  for (const segment of ['pln_a:b', 'europe-pln_a:b', 'europe-pln_a%3Ab']) {
    expect([segment, isAddressOf(segment, plan)]).toEqual([segment, true]);
  }
  expect(isAddressOf('asia-pln_a:b', plan)).toBe(false);
});

test('an address that can hold no id has none', () => {
  for (const segment of ['', '%25', 'europe-pln_a%20b', '..', `pln_${'x'.repeat(65)}`]) {
    expect([segment, planIdIn(segment)]).toEqual([segment, null]);
  }
});
