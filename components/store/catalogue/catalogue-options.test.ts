import { expect, test } from 'vitest';
import { facetsOf } from '@/lib/catalog/search/facets';
import type { Query } from '@/lib/catalog/search/query';
import { aPlan } from '@/lib/testing/builders';
import { catalogueOptions } from './catalogue-options';

function networkOptions(named: string[], query: Query = {}): string[] {
  const facets = facetsOf([aPlan(), ...named.map((name) => aPlan({ networks: [name] }))]);
  return catalogueOptions(facets, query, 'en').network.map(([value]) => value);
}

test('one network alone is an option only where the address asks for it, or the form would lose it', () => {
  expect(networkOptions(['Orange'])).toEqual(['']);
  expect(networkOptions(['Orange'], { network: 'Orange' })).toEqual(['', 'Orange']);
  expect(networkOptions(['Orange', 'Three'])).toEqual(['', 'Orange', 'Three']);
  const asked = networkOptions(['Orange', 'Three'], { network: 'Orange' });
  expect(asked).toEqual(['', 'Orange', 'Three']);
});
