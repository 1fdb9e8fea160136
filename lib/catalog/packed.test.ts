import fc from 'fast-check';
import { expect, test } from 'vitest';
import { somePlans } from '@/lib/testing/catalogue';
import { packViews, unpackViews } from './packed';
import { planView } from './view';

test('a large catalogue names each coverage once, and every catalogue comes out as it went in', () => {
  fc.assert(
    fc.property(somePlans, fc.constantFrom(1, 500), (plans, times) => {
      const views = plans.map((plan) => planView(plan, 'en'));
      const many = Array.from({ length: times }, () => views).flat();
      const file = packViews(many);
      const coverages = new Set(many.flatMap(({ coverage }) => coverage ?? []));
      expect('coverages' in file).toBe(many.length >= 500);
      if ('coverages' in file) expect(file.coverages).toHaveLength(coverages.size);
      expect(unpackViews(JSON.parse(JSON.stringify(file)))).toEqual(many);
    }),
    { numRuns: 100 },
  );
});
