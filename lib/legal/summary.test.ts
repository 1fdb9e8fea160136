import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { translator } from '@/lib/i18n/translator';
import { brandFolder } from '@/lib/testing/brand-folder';
import { aPlan } from '@/lib/testing/builders';
import { settings } from '@/lib/testing/settings';

const facts = Object.fromEntries(
  ['provider', 'contact', 'speeds', 'remedies', 'termination', 'disabilities', 'other'].map(
    (name) => [name, `Our ${name}.`],
  ),
);
const coverage = { name: 'Europe', countries: ['DE', 'FR'] };
const term = { renews: true, unit: 'month', length: 1, minimumPeriods: 12 } as const;
const plan = aPlan({ term, coverage, voiceSeconds: 600, messages: 0 } as never);
const { put } = brandFolder();

beforeEach(() => {
  settings.PLAN_SUMMARY = 'eu';
});

afterEach(() => {
  Reflect.deleteProperty(settings, 'PLAN_SUMMARY');
});

async function summary(said: object, of = plan) {
  put('summary.en.json', JSON.stringify(said));
  vi.resetModules();
  const { summaryOf, summaryParts } = await import('./summary');
  const found = summaryOf(of, 'en');
  return found && summaryParts(of, found, { locale: 'en', t: translator('en') });
}

test('a contract summary has the parts of the regulation in its order, with the facts of both', async () => {
  const parts = (await summary(facts)) ?? [];
  expect(parts.map(({ heading }) => heading)).toEqual([
    ...['provider', 'services', 'speeds', 'price', 'duration', 'disabilities', 'other'],
  ]);
  const text = parts.flatMap(({ lines }) => lines).join('\n');
  for (const fact of Object.values(facts)) expect(text).toContain(fact);
  expect(text).toContain('€9.99');
  expect(text).toContain('Where it works: France, Germany');
  const { lines } = parts.find(({ heading }) => heading === 'duration') ?? { lines: [] };
  expect(lines.slice(0, 2)).toEqual(['Period: 1 month', 'Minimum term: 12 months']);
  // Twelve times the price, as the plan page says.
  expect(text).toContain('€119.88');
});

test.each([
  [512_000, '512\u00a0kbit/s'],
  [null, 'Reduced (speed not specified)'],
])('it says where unlimited data ends, and that it slows down to %s', async (slower, said) => {
  const limits = {
    bytes: 50_000_000_000,
    bitsPerSecond: null,
    throttling: { afterBytes: 20_000_000_000, bitsPerSecond: slower },
  };
  const parts = (await summary(facts, { ...plan, data: null, limits })) ?? [];
  const lines = parts.flatMap((part) => part.lines);
  expect(lines).toContain('Data: Unlimited');
  expect(lines).toContain('Data stops at: 50\u00a0GB');
  expect(lines).toContain(`Speed after that: ${said}`);
});

test.each(Object.keys(facts))('there is none without its %s', async (name) => {
  expect(await summary({ ...facts, [name]: ' ' })).toBeNull();
  const { [name]: _, ...rest } = facts;
  expect(await summary(rest)).toBeNull();
});

test('there is none of a plan that Gigs does not describe, or where it is not switched on', async () => {
  expect(await summary(facts, { ...plan, term: null })).toBeNull();
  expect(await summary(facts, { ...plan, data: undefined } as never)).toBeNull();
  const nowhere = { name: 'Europe', countries: [] };
  expect(await summary(facts, { ...plan, coverage: nowhere })).toBeNull();
  Reflect.deleteProperty(settings, 'PLAN_SUMMARY');
  expect(await summary(facts)).toBeNull();
});
