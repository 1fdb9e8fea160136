import 'server-only';
import { locales } from '@/lib/i18n/locales';
import { ownValue } from '@/lib/platform/own-property';
import { type Badge, badges, type Merchandising, type OwnWords } from './types';

/** Why a value of a plan's metadata is not used, with its key. For the doctor, never for a page. */
export type Oddity = { key: string; why: string };

const PREFIX = 'store.';
const MAX_SHORT = 40;
const MAX_NAME = 80;
const MAX_TEXT = 255;
const MAX_NETWORKS = 6;
const MAX_HIGHLIGHTS = 4;
const MAX_HIGHLIGHT = 60;

/** Characters that are no text in one line: controls, and those that turn what follows round. */
const notText = /[\p{Cc}\p{Cs}\u2028-\u202e\u2066-\u2069]/u;

type Reader = (value: string) => Partial<Merchandising> | string;

const readers: Record<string, Reader> = {
  order: (value) =>
    /^\d{1,6}$/.test(value) ? { order: Number(value) } : 'must be a whole number from 0 to 999999',
  badge: (value) => {
    const badge = badgeOf(value);
    return badge ? { badge } : `must be one of ${badges.join(', ')}`;
  },
  group: (value) => (isText(value, MAX_SHORT) ? { group: value } : mustBeText(MAX_SHORT)),
  hidden: (value) => yesOrNo(value, (hidden) => ({ hidden })),
  networks: (value) => {
    const names = [...new Set(value.split(',').map((name) => name.trim()))];
    const fine = names.length <= MAX_NETWORKS && names.every(isNetworkName);
    return fine ? { networks: names } : `must be up to ${MAX_NETWORKS} names, with commas between`;
  },
  highlights: (value) => highlightsIn(value, (highlights) => ({ highlights })),
  '5g': (value) => yesOrNo(value, (has5g) => ({ has5g })),
  hotspot: (value) => yesOrNo(value, (hotspot) => ({ hotspot })),
};

const wordReaders: Record<string, { field: keyof OwnWords; max: number }> = {
  name: { field: 'name', max: MAX_NAME },
  text: { field: 'description', max: MAX_TEXT },
  group: { field: 'group', max: MAX_SHORT },
  highlights: { field: 'highlights', max: MAX_TEXT },
};

/** A plan of which the seller says nothing. */
export const unmerchandised: Readonly<Merchandising> = {
  order: null,
  badge: null,
  group: null,
  hidden: false,
  networks: [],
  highlights: [],
  has5g: null,
  hotspot: null,
  words: {},
};

/**
 * What the seller says in a plan's metadata about how the store presents it, by
 * docs/merchandising.md. It is untrusted text: a value that is not as documented is left out, and
 * the others stay.
 */
export function readMerchandising(metadata: Readonly<Record<string, string>>): {
  said: Merchandising;
  oddities: Oddity[];
} {
  const said: Merchandising = { ...unmerchandised };
  const oddities: Oddity[] = [];
  for (const [key, raw] of Object.entries(metadata)) {
    if (!key.startsWith(PREFIX)) continue;
    const value = raw.trim();
    if (value === '') continue;
    const read = readValue(key.slice(PREFIX.length), value, said.words);
    if (typeof read === 'string') oddities.push({ key, why: read });
    else Object.assign(said, read);
  }
  return { said, oddities };
}

function readValue(
  name: string,
  value: string,
  words: Merchandising['words'],
): Partial<Merchandising> | string {
  const reader = ownValue(readers, name);
  if (reader) return reader(value);
  const [field = '', language, ...more] = name.split('.');
  const wording = ownValue(wordReaders, field);
  if (!wording || more.length > 0) return 'is no key that the store knows';
  const locale = locales.find((known) => known === language);
  if (!locale) return `must end in a language of the store: ${locales.join(', ')}`;
  const say = (said: OwnWords) => ({
    words: { ...words, [locale]: { ...words[locale], ...said } },
  });
  if (wording.field === 'highlights')
    return highlightsIn(value, (highlights) => say({ highlights }));
  return isText(value, wording.max) ? say({ [wording.field]: value }) : mustBeText(wording.max);
}

function badgeOf(value: string): Badge | undefined {
  const plain = value.toLowerCase().replace(/[\s_]+/g, '-');
  return badges.find((badge) => badge === plain);
}

/** Whether this can name a network, in metadata and in the address of a filter. */
export function isNetworkName(name: string): boolean {
  return isText(name, MAX_SHORT) && /^(?:\d$|[^<].)/.test(name);
}

function isText(value: string, max: number): boolean {
  return value.length <= max && !notText.test(value);
}

function highlightsIn<Said>(value: string, say: (highlights: string[]) => Said): Said | string {
  const parts = [...new Set(value.split(';').map((part) => part.trim()))].filter(Boolean);
  const isFine =
    parts.length <= MAX_HIGHLIGHTS && parts.every((part) => isText(part, MAX_HIGHLIGHT));
  if (isFine && parts.length > 0) return say(parts);
  return `must be up to ${MAX_HIGHLIGHTS} phrases of up to ${MAX_HIGHLIGHT} characters, with ; between`;
}

function mustBeText(max: number): string {
  return `must be text in one line, at most ${max} characters`;
}

function yesOrNo(value: string, say: (yes: boolean) => Partial<Merchandising>) {
  if (/^(?:yes|true|1)$/i.test(value)) return say(true);
  return /^(?:no|false|0)$/i.test(value) ? say(false) : 'must be yes or no';
}
