import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isNetworkName, readMerchandising } from './merchandising';
import { queryPatterns } from './search/query-patterns.js';

const nothing = {
  order: null,
  badge: null,
  group: null,
  hidden: false,
  networks: [],
  highlights: [],
  has5g: null,
  hotspot: null,
  words: {},
};

test('reads every documented key', () => {
  const { said, oddities } = readMerchandising({
    'store.order': '10',
    'store.badge': 'Best value',
    'store.group': 'Travel',
    'store.group.de': 'Reisen',
    'store.hidden': 'no',
    'store.networks': 'Vodafone, O2 ,Vodafone',
    'store.highlights': 'Works in minutes; Keep your number;',
    'store.highlights.de': 'In Minuten startklar',
    'store.5g': 'yes',
    'store.hotspot': 'FALSE',
    'store.name.de': 'Japan <b>20</b> GB </script>',
    'store.text.de': 'Zwei Wochen 🗾',
    'sku.of.the.brand': 'none of our business',
  });
  expect(oddities).toEqual([]);
  expect(said).toEqual({
    order: 10,
    badge: 'best-value',
    group: 'Travel',
    hidden: false,
    networks: ['Vodafone', 'O2'],
    highlights: ['Works in minutes', 'Keep your number'],
    has5g: true,
    hotspot: false,
    words: {
      de: {
        name: 'Japan <b>20</b> GB </script>',
        description: 'Zwei Wochen 🗾',
        group: 'Reisen',
        highlights: ['In Minuten startklar'],
      },
    },
  });
});

test.each([
  ['store.order', '-1'],
  ['store.order', '1e3'],
  ['store.badge', 'Cheapest on earth'],
  ['store.badge', 'toString'],
  ['store.group', 'x'.repeat(41)],
  ['store.group', 'Two\nlines'],
  ['store.hidden', 'maybe'],
  ['store.networks', 'Vodafone,,O2'],
  ['store.networks', 'a,b'],
  ['store.5g', '5'],
  ['store.highlights', 'a;b;c;d;e'],
  ['store.highlights', `Short; ${'x'.repeat(61)}`],
  ['store.highlights.de', ' ; '],
  ['store.name.xx', 'Japan'],
  ['store.name.de', 'x'.repeat(81)],
  ['store.text.de', 'turned \u202e round'],
  ['store.oder', '3'],
  ['store.constructor', '3'],
  ['store.name.de.at', 'x'],
])('leaves out %s = %j alone and says so', (key, value) => {
  const { said, oddities } = readMerchandising({ 'store.5g': '1', [key]: value });
  expect(oddities.map((oddity) => oddity.key)).toEqual([key]);
  expect(said).toEqual({ ...nothing, has5g: key === 'store.5g' ? null : true });
});

test('never throws and never exceeds its limits, whatever the metadata', () => {
  const keys = [
    'order',
    'badge',
    'group',
    'hidden',
    'networks',
    '5g',
    'hotspot',
    'highlights',
    'name.de',
    'text.es',
  ];
  const key = fc.oneof(fc.constantFrom(...keys), fc.string()).map((name) => `store.${name}`);
  const value = fc.string({ unit: 'binary', maxLength: 400 });
  fc.assert(
    fc.property(fc.dictionary(key, value), (metadata) => {
      const { said } = readMerchandising(metadata);
      const texts = [
        said.group,
        ...Object.values(said.words)
          .flatMap((own) => Object.values(own ?? {}))
          .flat(),
      ];
      expect(said.highlights.length).toBeLessThanOrEqual(4);
      for (const text of texts) expect(String(text ?? '').length).toBeLessThanOrEqual(255);
      expect(said.networks.length).toBeLessThanOrEqual(6);
    }),
  );
});

test('every name of a network can be the value of its filter in an address', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 45 }), (name) => {
      if (name === name.trim() && isNetworkName(name))
        expect(queryPatterns.network.test(name)).toBe(true);
    }),
  );
  for (const name of ['O2', '3']) {
    expect([isNetworkName(name), queryPatterns.network.test(name)]).toEqual([true, true]);
  }
  expect(isNetworkName('g')).toBe(false);
});
