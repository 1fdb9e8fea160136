import 'server-only';
import { z } from 'zod';
import { readBrandText } from '@/lib/platform/brand-folder';
import { env } from '@/lib/platform/settings/env';
import { type Accent, accentFor } from './accent';
import { type Palette, type Scheme, storeAccent, type TokenName, theme } from './theme';

export const tokensFile = 'tokens.json';

const colour = z
  .string()
  .regex(/^#[0-9a-f]{6}$/i, 'must be a colour such as #0a6b4a')
  .transform((value) => value.toLowerCase());

const names = Object.keys(theme) as [TokenName, ...TokenName[]];
const palette = z.strictObject(
  Object.fromEntries([...names, 'accent' as const].map((name) => [name, colour.optional()])) as {
    [Name in TokenName | 'accent']: z.ZodOptional<typeof colour>;
  },
);

const family = z
  .string()
  .regex(/^[\w .-]{1,60}$/, 'must be the name of a font, of letters, digits and spaces');

/** What `brand/tokens.json` may hold. */
export const tokensSchema = z.strictObject({
  font: z
    .strictObject({
      family,
      file: z
        .string()
        .regex(/^[\w-][\w.-]*\.woff2$/, 'must be the name of a .woff2 file in brand/')
        .optional(),
      fallback: z.array(family).max(5).default(['system-ui', 'sans-serif']),
    })
    .optional(),
  radius: z.number('must be a number').min(0, 'must be 0 to 2').max(2, 'must be 0 to 2').optional(),
  light: palette.prefault({}),
  dark: palette.prefault({}),
});

/** The tokens of a brand, with those of the store where it has none of its own. */
export type Tokens = {
  font: z.infer<typeof tokensSchema>['font'];
  /** How round corners are, as a multiple of the store's own. */
  radius: number | undefined;
  light: Palette;
  dark: Palette;
  /** What differs from the store. */
  own: Record<Scheme, Partial<Palette>>;
  accents: Record<Scheme, string | undefined>;
};

/** The tokens of a store without a brand. */
export const storeTokens: Tokens = tokensOf({});

/** The tokens in the text of `brand/tokens.json`. @throws SyntaxError, ZodError */
export function parseTokens(text: string): Tokens {
  return tokensOf(JSON.parse(text));
}

function tokensOf(value: unknown): Tokens {
  const { font, radius, ...schemes } = tokensSchema.parse(value);
  const { accent: light, ...ownLight } = schemes.light;
  const { accent: dark, ...ownDark } = schemes.dark;
  const full = (scheme: Scheme, own: Partial<Record<TokenName, string | undefined>>) =>
    Object.fromEntries(names.map((name) => [name, own[name] ?? theme[name][scheme]])) as Palette;
  return {
    font,
    radius,
    light: full('light', ownLight),
    dark: full('dark', ownDark),
    own: { light: ownLight as Partial<Palette>, dark: ownDark as Partial<Palette> },
    // One that is set for one theme only leads to the other theme's as well.
    accents: { light: light ?? dark, dark: dark ?? light },
  };
}

let read: Tokens | undefined;

/** The tokens of this store's brand, read once. The start has refused what cannot be read. */
export function tokens(): Tokens {
  read ??= readTokens();
  return read;
}

function readTokens(): Tokens {
  const text = readBrandText(tokensFile);
  return text ? parseTokens(text) : storeTokens;
}

/** The accents of the brand in one theme; null where the style sheet's own are right. */
export function ownAccents(scheme: Scheme): Accent | null {
  const { accents, own } = tokens();
  const colour = accents[scheme] ?? env().STORE_ACCENT;
  const isOwn = colour !== undefined || Object.keys(own[scheme]).length > 0;
  return isOwn ? accentFor(colour ?? storeAccent, scheme, tokens()[scheme]) : null;
}

/** The accents of the brand or of the store, for what is drawn without a style sheet. */
export function accents(scheme: Scheme): Accent {
  return ownAccents(scheme) ?? accentFor(storeAccent, scheme, tokens()[scheme]);
}
