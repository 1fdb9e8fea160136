import { expect, test } from 'vitest';
import { translator } from '@/lib/i18n/translator';
import { aSim } from '@/lib/testing/builders';
import { simUseLabel } from './labels';
import type { SimUse } from './types';

const en = { locale: 'en', t: translator('en') } as const;
const use = { subscription: 'sub_1', since: null, until: null };

test.each<[SimUse['state'], string, string]>([
  ['starting', 'Ten', 'Reserved for Ten'],
  ['starting', '', 'Belongs to another plan'],
  ['unknown', 'Ten', 'Belongs to Ten'],
  ['unknown', '', 'Belongs to another plan'],
  ['running', 'Ten', 'In use with Ten'],
  ['running', '', 'In use with another plan'],
])('a SIM on a plan that is %s and named "%s": %s', (state, plan, said) => {
  expect(simUseLabel(aSim({ use: { ...use, state, plan } }), en)).toBe(said);
});
