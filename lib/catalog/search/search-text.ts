import type { Plan } from '@/lib/catalog/types';
import { countryName } from '@/lib/i18n/countries';
import { memoize, memoizeByObject } from '@/lib/platform/memoize';

type Searched = Pick<Plan, 'name' | 'coverage'>;

/**
 * Text as search compares it: no accents, one case, "ß" as "SS", and one space for whatever is no
 * letter or digit, as in "PAYS BAS".
 */
function plain(text: string): string {
  const words = text.replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ').trim();
  return words.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase();
}

/**
 * Whether a plan matches every word of a search: each is part of its name or begins a word of its
 * coverage. Countries match by their name in the page's language, in English, and by alpha-2 code.
 */
export function searcher(search: string, locale: string): (plan: Searched) => boolean {
  const words = search.split(/\s+/).map(plain).filter(Boolean);
  if (words.length === 0 && search.trim() !== '') return () => false;
  return (plan) => {
    const { coverage } = plan;
    const title = titleOf(plan);
    const places = coverage ? placesIn(locale)(coverage) : '';
    return words.every((word) => title.includes(word) || places.includes(` ${word}`));
  };
}

const titleOf = memoizeByObject(({ name }: Searched) => plain(name));

const placesIn = memoize((locale: string) =>
  memoizeByObject((coverage: NonNullable<Plan['coverage']>): string => {
    const names = coverage.countries.flatMap((code) => [
      code,
      countryName(code, locale),
      countryName(code, 'en'),
    ]);
    return ` ${plain([coverage.name, ...names].join(' '))}`;
  }),
);
