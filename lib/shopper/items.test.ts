import { expect, test } from 'vitest';
import { gigsError } from '@/lib/gigs/error';
import { fail, ok } from '@/lib/platform/result';
import { isClosed, outageIn, simsIn } from './items';
import type { ShopperItems } from './sims/sims';

test.each<[string, ShopperItems['sims'] | null, object]>([
  ['nobody’s', null, { sims: null, closed: false, outage: null }],
  ['read', ok([]), { sims: [], closed: false, outage: null }],
  ['of a closed account', fail('closed'), { sims: null, closed: true, outage: null }],
  [
    'not read',
    fail(gigsError('rate-limited')),
    { sims: null, closed: false, outage: 'unavailable' },
  ],
  [
    'refused to the store',
    fail(gigsError('unauthenticated')),
    { sims: null, closed: false, outage: 'misconfigured' },
  ],
])('SIMs that are %s', (_, sims, expected) => {
  const items = sims && { sims, devices: [] };
  const told = { sims: simsIn(items), closed: isClosed(items), outage: outageIn(items) };
  expect(told).toEqual(expected);
});
