import type { Plan, SimType } from '@/lib/catalog/types';
import { editsBetween } from '@/lib/platform/edits';
import { memoize, memoizeByObject } from '@/lib/platform/memoize';
import { deviceMisfit } from '../compatibility';
import type { KnownDevice } from './check';

/** A model of phone, watch or tablet, with what the check of an IMEI would say of it. */
export type PhoneModel = KnownDevice & { brand: string; model: string; codes: string[] };

/** What is looked for; either may be empty. */
export type PhoneSearch = { brand: string; typed: string };

export type FoundPhones = {
  /** Those that match, the most like it first. */
  found: PhoneModel[];
  /** Where none does: those whose names look most like it. */
  near: PhoneModel[];
};

const MAX_NEAR = 3;
const MAX_TYPED = 40;

/** Models by brand and name, numbers in their order, each version once with all of its codes. */
export function sortedModels(models: PhoneModel[]): PhoneModel[] {
  const once = new Map<string, PhoneModel>();
  for (const one of models) {
    const version = JSON.stringify([one.name, one.simTypes]);
    const codes = [...(once.get(version)?.codes ?? []), ...one.codes];
    once.set(version, { ...one, codes: [...new Set(codes)] });
  }
  const { compare } = new Intl.Collator('en', { numeric: true });
  return [...once.values()].toSorted((a, b) => compare(a.name, b.name));
}

/** The brands of these models, in their order. */
export const brandsOf = memoizeByObject((models: PhoneModel[]): string[] => [
  ...new Set(models.map(({ brand }) => brand).filter(Boolean)),
]);

const indexOf = memoizeByObject((models: PhoneModel[]) =>
  models.map((one) => {
    const named = [one.model, one.name, ...one.codes];
    const starts = [...new Set(named.flatMap(startsOf))];
    return { one, all: named.map(squeezed), starts, words: wordsOf(one.name) };
  }),
);

/**
 * The models of a brand of whose name or number every word begins a word, or those most like it.
 */
export function findPhones(models: PhoneModel[], { brand, typed }: PhoneSearch): FoundPhones {
  const among = indexOf(models).filter(({ one }) => brand === '' || one.brand === brand);
  const asked = typed.slice(0, MAX_TYPED);
  const whole = squeezed(asked);
  if (whole === '') {
    const listed = brand === '' || typed !== '' ? [] : among;
    return { found: listed.map(({ one }) => one), near: [] };
  }
  const words = wordsOf(asked);
  const ranked = among.flatMap(({ one, all, starts }) => {
    const isBegun = (word: string) => starts.some((start) => start.startsWith(word));
    if (!isBegun(whole) && !words.every(isBegun)) return [];
    const rank = all.includes(whole) ? 0 : all.some((name) => name.startsWith(whole)) ? 1 : 2;
    return { one, rank };
  });
  if (ranked.length > 0) {
    const found = ranked.toSorted((a, b) => a.rank - b.rank).map(({ one }) => one);
    return { found, near: [] };
  }
  return { found: [], near: nearest(words, among) };
}

/** Every word may differ in half of its letters from one of the name; beyond it is another name. */
function nearest(asked: string[], among: ReturnType<typeof indexOf>): PhoneModel[] {
  const edits = asked.map((word) => memoize((other: string) => editsBetween(word, other)));
  return among
    .flatMap(({ one, words }) => {
      const each = edits.map((editsTo) => Math.min(...words.map(editsTo)));
      const isLike = each.every((count, at) => count <= (asked[at]?.length ?? 0) / 2);
      return isLike ? { one, words, count: each.reduce((sum, count) => sum + count, 0) } : [];
    })
    .toSorted((a, b) => a.count - b.count || a.words.length - b.words.length)
    .slice(0, MAX_NEAR)
    .map(({ one }) => one);
}

/** A name or number from each of its words on: "S23 FE" also as "23fe" and "fe". */
function startsOf(text: string): string[] {
  const words = text
    .split(/[^\p{L}\p{N}\p{M}]+|(?<=[\p{L}\p{M}])(?=\p{N})/u)
    .map(squeezed)
    .filter(Boolean);
  return words.map((_, at) => words.slice(at).join(''));
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).map(squeezed).filter(Boolean);
}

/** A name as search compares it: letters and digits in one case, without accents. */
function squeezed(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();
}

/**
 * How many of these plans a device is known to work with; null where Gigs does not say which SIMs
 * it takes, or where there is none but plans whose SIMs are not known.
 */
export function plansFor(plans: Plan[], simTypes: readonly SimType[]): number | null {
  if (simTypes.length === 0) return null;
  const known = plans.filter((plan) => plan.simTypes.length > 0);
  const count = known.filter((plan) => deviceMisfit(plan, simTypes) === null).length;
  return count === 0 && known.length < plans.length ? null : count;
}
