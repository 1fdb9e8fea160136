import fc from 'fast-check';
import { expect, test } from 'vitest';
import { translator } from '@/lib/i18n/translator';
import { somePlans } from '@/lib/testing/catalogue';
import { packViews, unpackViews } from './packed';
import { planView } from './view';

const intl = { locale: 'en', t: translator('en') } as const;

test('views come out as they went in, over JSON, each coverage once', () => {
  fc.assert(
    fc.property(somePlans, (plans) => {
      const views = plans.map((plan) => planView(plan, intl.locale));
      const packed = packViews(views);
      const coverages = new Set(views.flatMap(({ coverage }) => coverage ?? []));
      expect(packed.coverages).toHaveLength(coverages.size);
      expect(unpackViews(JSON.parse(JSON.stringify(packed)))).toEqual(views);
    }),
  );
});
