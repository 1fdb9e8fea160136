import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import { adviseTrip } from '@/lib/catalog/trip';
import type { Plan } from '@/lib/catalog/types';
import { getIntl } from '@/lib/i18n/server';
import { translator } from '@/lib/i18n/translator';
import { aPlan } from '@/lib/testing/builders';
import { TripResult } from './trip-result';

vi.mock('@/lib/i18n/server', () => ({ getIntl: vi.fn() }));
// Text for a browser cannot wait for components of its own.
vi.mock('@/components/site/seller-note', () => ({ PriceNote: () => null }));

const noLimits = { bytes: null, bitsPerSecond: null, throttling: null };

/** What the page says of days, a week unless said, in these countries to a store with one plan. */
async function resultFor(
  countries: string[],
  changes: Partial<Plan> = {},
  days = 7,
): Promise<string> {
  const href = (path: string) => path;
  vi.mocked(getIntl).mockResolvedValue({ locale: 'en', t: translator('en'), href });
  const trip = { countries, days, gigabytesPerDay: 1 };
  const coverage = { name: 'Germany', countries: ['DE'] };
  const plan = aPlan({ coverage, ...changes });
  const result = await TripResult({ trip, advice: adviseTrip([plan], trip) });
  return renderToStaticMarkup(result).replaceAll('\u00a0', ' ');
}

test('unlimited data with a top speed is said with it, and not to be at full speed', async () => {
  const unlimited = { data: null, limits: noLimits };
  expect(await resultFor(['DE'], unlimited)).toContain('Unlimited data at full speed.');
  const slow = { ...unlimited, limits: { ...noLimits, bitsPerSecond: 512_000 } };
  const html = await resultFor(['DE'], slow);
  expect(html).toContain('Unlimited data · Up to 512 kbit/s');
  expect(html).not.toContain('full speed');
});

test('where no plan comes close, none is said to be below', async () => {
  expect(await resultFor(['DE'], { data: 1 })).toContain('see below what comes close');
  const html = await resultFor(['AQ']);
  expect(html).toContain('Antarctica: no plans right now');
  expect(html).not.toContain('below');
});

test('a trip of one day lasts a day, not days', async () => {
  expect(await resultFor(['DE'], {}, 1)).toContain('Your trip lasts 1 day.');
  expect(await resultFor(['DE'], {}, 2)).toContain('Your trip lasts 2 days.');
});

test.each([
  [2, 'That’s about 280 MB per day at full speed, but you asked for 1 GB.'],
  [6.98, 'That’s about 990 MB per day at full speed, but you asked for 1 GB.'],
  [3.5, 'That’s 500 MB per day at full speed, but you asked for 1 GB.'],
  [10, '10 GB over 7 days is about 1.4 GB per day. You asked for 1 GB.'],
  [14, '14 GB over 7 days is 2 GB per day. You asked for 1 GB.'],
])('%d GB for a week have two digits a day, and are about that: %s', async (gigabytes, said) => {
  const week = { term: { renews: false, unit: 'day', length: 7, minimumPeriods: 0 } } as const;
  expect(await resultFor(['DE'], { data: gigabytes * 10 ** 9, ...week })).toContain(said);
});

test('countries are listed so that none needs an article', async () => {
  expect(await resultFor(['DE', 'US'])).toContain('Doesn’t work in: United States.');
  expect(await resultFor(['DE'], { data: null, limits: noLimits })).toContain('Works in: Germany.');
});
