import type { Plan, SimType } from '@/lib/catalog/types';
import { editsBetween } from '@/lib/platform/edits';
import { memoizeByObject } from '@/lib/platform/memoize';
import { deviceMisfit } from './compatibility';
import type { KnownDevice } from './device-check';

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

const MOST_NEAR = 3;
const MOST_TYPED = 40;

/** Models by brand and name, numbers in their order, each version once. */
export function sortedModels(models: PhoneModel[]): PhoneModel[] {
  const once = new Map(models.map((one) => [JSON.stringify([one.name, one.simTypes]), one]));
  const { compare } = new Intl.Collator('en', { numeric: true });
  return [...once.values()].toSorted((a, b) => compare(a.name, b.name));
}

/** The brands of these models, in their order. */
export const brandsOf = memoizeByObject((models: PhoneModel[]): string[] => [
  ...new Set(models.map(({ brand }) => brand).filter(Boolean)),
]);

const indexOf = memoizeByObject((models: PhoneModel[]) =>
  models.map((one) => {
    const names = [one.model, one.name].map(squeezed);
    const all = [...names, ...one.codes.map(squeezed)];
    return { one, all, text: all.join(' '), names, letters: names.map(lettersOf) };
  }),
);

/** The models of a brand whose name or number has every word, or those most like it. */
export function findPhones(models: PhoneModel[], { brand, typed }: PhoneSearch): FoundPhones {
  const among = indexOf(models).filter(({ one }) => brand === '' || one.brand === brand);
  const asked = typed.slice(0, MOST_TYPED);
  const whole = squeezed(asked);
  if (whole === '') {
    const listed = brand === '' || typed !== '' ? [] : among;
    return { found: listed.map(({ one }) => one), near: [] };
  }
  const words = asked.split(/\s+/).map(squeezed).filter(Boolean);
  const ranked = among.flatMap(({ one, all, text }) => {
    if (!text.includes(whole) && !words.every((word) => text.includes(word))) return [];
    const rank = all.includes(whole) ? 0 : all.some((name) => name.startsWith(whole)) ? 1 : 2;
    return { one, rank };
  });
  if (ranked.length > 0) {
    const found = ranked.toSorted((a, b) => a.rank - b.rank).map(({ one }) => one);
    return { found, near: [] };
  }
  return { found: [], near: nearest(whole, among) };
}

/** What differs in more than half of its letters is another name. */
function nearest(whole: string, among: ReturnType<typeof indexOf>): PhoneModel[] {
  let most = Math.floor(whole.length / 2);
  const own = lettersOf(whole);
  const likely = among
    .map(({ one, names, letters }) => ({
      ...{ one, names },
      other: Math.min(...letters.map((those) => otherLetters(own, those))),
    }))
    .filter(({ other }) => other <= most)
    .toSorted((a, b) => a.other - b.other);
  let best: { one: PhoneModel; edits: number }[] = [];
  for (const { one, names, other } of likely) {
    if (other > most) break;
    const edits = Math.min(...names.map((name) => editsBetween(whole, name)));
    if (edits > most) continue;
    best = [...best, { one, edits }].toSorted((a, b) => a.edits - b.edits).slice(0, MOST_NEAR);
    if (best.length === MOST_NEAR) most = Math.min(most, (best.at(-1)?.edits ?? most) - 1);
  }
  return best.map(({ one }) => one);
}

const LETTERS = 37;

/** How often each letter and digit stands in a name, everything else together. */
function lettersOf(name: string): Uint8Array {
  const counts = new Uint8Array(LETTERS);
  for (const char of name) {
    const digit = Number.parseInt(char, LETTERS - 1);
    const at = Number.isNaN(digit) ? LETTERS - 1 : digit;
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts;
}

/** How many letters differ at least: cheap, and never more than the edits between two names. */
function otherLetters(a: Uint8Array, b: Uint8Array): number {
  let [more, fewer] = [0, 0];
  for (let at = 0; at < LETTERS; at += 1) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0);
    if (difference > 0) more += difference;
    else fewer -= difference;
  }
  return Math.max(more, fewer);
}

/** A name as search compares it: letters and digits in one case, without accents. */
function squeezed(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();
}

/** How many of these plans a device can take; null where Gigs does not say which SIMs it takes. */
export function plansFor(plans: Plan[], simTypes: readonly SimType[]): number | null {
  if (simTypes.length === 0) return null;
  return plans.filter((plan) => deviceMisfit(plan, simTypes) === null).length;
}
