import { createElement } from 'react';
import { prerender } from 'react-dom/static';
import { expect, test, vi } from 'vitest';
import { destinationsOf } from '@/lib/catalog/destinations/destinations';
import { readTrip } from '@/lib/catalog/trip-query';
import { getIntl } from '@/lib/i18n/server';
import { translator } from '@/lib/i18n/translator';
import { aPlan } from '@/lib/testing/builders';
import { TripForm } from './trip-form';

vi.mock('@/lib/i18n/server', () => ({ getIntl: vi.fn() }));

const use = [0.3, 1, 3] as const;
const all = destinationsOf([aPlan({ coverage: { name: 'Two', countries: ['DE', 'FR'] } })]);

async function formFor(query: Record<string, string>): Promise<string> {
  const href = (path: string) => path;
  vi.mocked(getIntl).mockResolvedValue({ locale: 'en', t: translator('en'), href });
  const form = createElement(TripForm, { asked: readTrip(query, 'en', use), all, use });
  const { prelude } = await prerender(form);
  return new Response(prelude).text();
}

test('a trip to nowhere is told above the form and at the first country', async () => {
  const html = await formFor({ days: '7' });
  const [summary = '', rest = ''] = html.split('</section>');
  expect(summary).toContain('role="alert" aria-label="Choose at least one country."');
  expect(summary).toContain('<a href="#to"');
  const [first = '', ...others] = rest.split('<select').slice(1);
  expect(first).toMatch(/^ id="to" aria-invalid="true" aria-describedby="no-country"/);
  expect(first).toContain('<p id="no-country"');
  expect(others.join()).not.toContain('no-country');
});

test('a wrong number of days is told above the form, and nothing where all is right', async () => {
  expect(await formFor({ to: 'DE', days: '400' })).toMatch(/role="alert".*<a href="#days"/);
  for (const query of [{}, { to: 'DE' }, { to: 'DE', days: '7' }]) {
    expect(await formFor(query)).not.toMatch(/role="alert"|aria-invalid="true"/);
  }
});
