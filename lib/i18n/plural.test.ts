import { expect, test } from 'vitest';
import { locales, pseudoLocales } from './locales';
import { fill, pluralForms, pluralText } from './plural';
import { translator } from './translator';

test.each([...locales, ...pseudoLocales])(
  '%s has the same plurals in the browser as in its messages',
  (locale) => {
    const t = translator(locale);
    const words = (count: number) => t('catalogue.count', { count });
    const forms = pluralForms(locale, words);
    for (const count of [0, 1, 2, 3, 7, 11, 21, 100, 1_000, 1_000_000]) {
      expect(pluralText(forms, count, locale)).toBe(words(count));
    }
  },
);

test('placeholders are filled in, and those without a value stay', () => {
  expect(fill('{from}–{to} of {total}', { from: '1', to: '$&' })).toBe('1–$& of {total}');
});

test('what a brand says of none or one alone is said of nothing else', () => {
  const brand = (count: number) => ['No plans', 'One plan'][count] ?? `${count} plans`;
  const forms = pluralForms('en', brand);
  for (const count of [0, 1, 2, 12]) expect(pluralText(forms, count, 'en')).toBe(brand(count));
});
