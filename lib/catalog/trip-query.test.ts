import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readTrip } from './trip-query';

const use = [0.3, 1, 3] as const;
const read = (query: Record<string, string | string[]>) => readTrip(query, 'en', use);

test('a trip is read by codes and by names, each country once', () => {
  const { trip, unknown } = read({ to: ['IT', 'Deutschland, it', ''], days: ' 14 ', gb: '0,5' });
  expect(trip).toEqual({ countries: ['IT', 'DE'], days: 14, gigabytesPerDay: 0.5 });
  expect(unknown).toEqual([]);
});

test('countries alone ask nothing yet, and the usual amount is chosen', () => {
  expect(read({ to: 'JP' })).toMatchObject({
    countries: ['JP'],
    problems: [],
    trip: null,
    gigabytesPerDay: 1,
  });
});

test('what is no country is left out and said, a region among it', () => {
  expect(read({ to: 'IT,Narnia,Europe', days: '3' })).toMatchObject({
    unknown: ['Narnia', 'Europe'],
    trip: { countries: ['IT'] },
  });
});

test.each([
  ['0', ['days']],
  ['400', ['days']],
  ['-3', ['days']],
  ['1.5', ['days']],
  ['', ['days']],
  ['٧', []],
  ['366', []],
])('%j days: %j', (days, problems) => {
  const { problems: found, ...asked } = read({ to: 'IT', days });
  expect(found).toEqual(problems);
  expect(asked.trip === null).toBe(problems.length > 0);
  expect(asked.countries, 'the rest stays').toEqual(['IT']);
});

test('any address is a trip within bounds or a problem', () => {
  const text = fc.string({ unit: 'binary', maxLength: 40 });
  const values = fc.oneof(text, fc.array(text, { maxLength: 5 }));
  fc.assert(
    fc.property(fc.record({ to: values, days: text, gb: values }), (query) => {
      const { trip, problems } = read(query);
      expect(trip === null).toBe(problems.length > 0);
      if (!trip) return;
      expect(trip.days).toBeGreaterThanOrEqual(1);
      expect(trip.days).toBeLessThanOrEqual(366);
      expect(trip.countries.length).toBeGreaterThan(0);
      expect(trip.gigabytesPerDay).toBeGreaterThan(0);
      expect(trip.gigabytesPerDay).toBeLessThanOrEqual(100);
    }),
    { numRuns: 100 },
  );
  expect(read({ to: 'IT', days: '3', gb: '101' }).gigabytesPerDay).toBe(1);
});
