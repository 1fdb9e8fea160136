import { describe, expect, test, vi } from 'vitest';
import { termLabel } from '@/lib/catalog/labels';
import { simName } from '@/lib/shopper/labels';
import { settings } from '@/lib/testing/settings';
import type { Locale } from './locale';
import { translator } from './translator';

const words = (locale: Locale) => ({ locale, t: translator(locale) });
const term = { renews: true, unit: 'month', length: 1, minimumPeriods: 0 } as const;

describe.each([
  ['en', ['0 plans', '1 plan', '2 plans', '12,345 plans']],
  ['de', ['0 Tarife', '1 Tarif', '2 Tarife', '12.345 Tarife']],
  ['es', ['0 planes', '1 plan', '2 planes', '12.345 planes']],
  ['en-XA', ['⟦0 pláñš⟧', '⟦1 pláñ⟧', '⟦2 pláñš⟧', '⟦12,345 pláñš⟧']],
] as const)('in %s', (locale, counts) => {
  test('numbers have the plural and the separators of the language', () => {
    const { t } = words(locale);
    expect([0, 1, 2, 12_345].map((count) => t('catalogue.count', { count }))).toEqual(counts);
  });
});

test.each([
  ['de', 'pro Monat', 'alle 3 Monate', 'für 1 Tag', 'für 30 Tage'],
  ['es', 'al mes', 'cada 3 meses', 'por 1 día', 'por 30 días'],
] as const)('in %s a term is inflected', (locale, monthly, quarterly, oneDay, days) => {
  const once = { ...term, renews: false, unit: 'day' } as const;
  expect(termLabel(term, words(locale))).toBe(monthly);
  expect(termLabel({ ...term, length: 3 }, words(locale))).toBe(quarterly);
  expect(termLabel(once, words(locale))).toBe(oneDay);
  expect(termLabel({ ...once, length: 30 }, words(locale))).toBe(days);
});

test('a fraction counts as many', () => {
  expect(translator('de')('plan.minutes', { count: 1.5 })).toBe('1,5 Minuten');
  expect(translator('es')('plan.minutes', { count: 1.5 })).toBe('1,5 minutos');
});

test('a SIM has its name in every language', () => {
  const sim = { type: 'pSIM', ending: '0042' } as const;
  expect(simName(sim, words('de'))).toBe('SIM-Karte mit Endziffern 0042');
  expect(simName(sim, words('es'))).toBe('SIM física terminada en 0042');
});

test('the minimum term goes with its number', () => {
  const text = (locale: Locale, count: number) =>
    translator(locale)('plan.minimumMonths', { count, total: '1 €' });
  expect(text('en', 24)).toBe('24-month minimum (1 € total)');
  expect(text('de', 24)).toBe('Mindestlaufzeit 24 Monate (insgesamt 1 €)');
  expect(text('es', 24)).toBe('Permanencia de 24 meses (1 € en total)');
});

test('a brand that is formal says Sie and usted', async () => {
  expect(translator('de')('callback.active')).toBe('Dein Tarif ist aktiv');
  vi.resetModules();
  Object.assign(settings, { FORMALITY: 'formal' });
  const { translator: formal } = await import('./translator');
  const active = ['en', 'de', 'es'].map((locale) => formal(locale)('callback.active'));
  Object.assign(settings, { FORMALITY: 'informal' });
  expect(active).toEqual(['Your plan is active', 'Ihr Tarif ist aktiv', 'Su plan está activo']);
});
