import type { Plan } from '@/lib/catalog/types';
import { countryName } from '@/lib/i18n/countries';
import { memoize, memoizeByObject } from '@/lib/platform/memoize';

type Searched = Pick<Plan, 'name' | 'coverage'>;

/** Text as search compares it: no accents, one case, "ß" as "SS". */
export function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase();
}

/** The same with one space for whatever is no letter or digit: "Pays-Bas" as "PAYS BAS". */
function spaced(text: string): string {
  return plain(text.replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')).trim();
}

/**
 * Whether a plan matches every word of a search: each is part of its name or begins a word of its
 * coverage. Countries match by their name in the page's language, in English, and by alpha-2 code.
 */
export function searcher(search: string, locale: string): (plan: Searched) => boolean {
  const words = search.split(/\s+/).map(spaced).filter(Boolean);
  return ({ name, coverage }) => {
    const title = spaced(name);
    const places = coverage ? placesIn(locale)(coverage) : '';
    return words.every((word) => title.includes(word) || places.includes(` ${word}`));
  };
}

const placesIn = memoize((locale: string) =>
  memoizeByObject((coverage: NonNullable<Plan['coverage']>): string => {
    const names = coverage.countries.flatMap((code) => [
      code,
      countryName(code, locale),
      countryName(code, 'en'),
    ]);
    return ` ${spaced([coverage.name, ...names].join(' '))}`;
  }),
);
