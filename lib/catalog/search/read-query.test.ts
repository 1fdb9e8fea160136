import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyQuery } from '@/lib/testing/catalogue';
import { queryPath } from './query';
import { readQuery, withKnownNetwork } from './read-query';

const read = (search: string) => {
  const query = new URLSearchParams(search);
  return readQuery((name) => {
    const values = query.getAll(name);
    return values.length > 1 ? values : values[0];
  });
};

test('an address is read by name, and what it does not know is left out', () => {
  expect(read('q=+japan+&data=10&calls=yes&sort=price&page=2&utm=x')).toEqual({
    q: 'japan',
    data: '10',
    calls: 'yes',
    sort: 'price',
    page: '2',
  });
});

test.each([
  'data=7',
  'data=1e9',
  'calls=no',
  'country=jp',
  'country=JPN',
  'country=ZZ',
  'country=EU',
  'country=UK',
  'price=-1',
  'price=0',
  'price=0.00',
  'price=1e3',
  'price=99999999',
  'type=esim',
  'term=forever',
  'network=<script>',
  'network=g',
  'sort=price&sort=data',
  'sort=__proto__',
  'page=0',
  'page=1',
  'page=1.5',
  'page=99999',
  'q=%20%20',
  'q=a&q=b',
  '__proto__=x',
])('%s is ignored', (search) => {
  expect(read(search)).toEqual({});
});

test.each([
  ['network=g&network=p9', { network: 'p9' }],
  ['network=g&network=3', { network: '3' }],
  ['sort=price&sort=price&gclid=x', { sort: 'price' }],
  ['data=10&data=', { data: '10' }],
  ['country=ZZ&country=JP', { country: 'JP' }],
  ['term=esim+kaufen&term=once', { term: 'once' }],
])('of repeated values in %s the one that is meant counts', (search, query) => {
  expect(read(search)).toEqual(query);
});

test('a network that no plan runs on is no filter', () => {
  const query = { network: 'p9', sort: 'price' };
  expect(withKnownNetwork(query, ['p5', 'p9'])).toEqual(query);
  expect(withKnownNetwork(query, ['p5'])).toEqual({ sort: 'price' });
  expect(withKnownNetwork({ q: 'x' }, [])).toEqual({ q: 'x' });
});

test('nothing that comes from outside throws or gets past its pattern', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.anything()), fc.string(), (source, text) => {
      const query = readQuery((name) => source[name] ?? text);
      for (const value of Object.values(query)) {
        expect(typeof value).toBe('string');
        expect(value?.length).toBeLessThanOrEqual(80);
      }
    }),
  );
});

test('a query survives its address', () => {
  fc.assert(
    fc.property(anyQuery, (query) => {
      const path = queryPath('/', { plan: 'pln_1' }, query);
      expect(path).toContain('plan=pln_1');
      expect(read(path.slice(2))).toEqual(query);
    }),
  );
  expect(queryPath('/de', {}, {})).toBe('/de');
});
