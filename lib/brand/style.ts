import 'server-only';
import { brandFileUrl } from './files';
import type { Scheme } from './theme';
import { accents, ownAccents, tokens } from './tokens';

/** The radii of app/globals.css that Tailwind has, in rem. */
const radii = { sm: 0.25, md: 0.375, lg: 0.5, xl: 0.75, '2xl': 1, '3xl': 1.5 };

/** On paper a store is light. */
const media = {
  light: 'print,(prefers-color-scheme:light)',
  dark: 'screen and (prefers-color-scheme:dark)',
};

/** The families that a style sheet names without quotes: in quotes they would be fonts. */
const generic =
  /^(?:system-ui|(?:ui-)?(?:sans-serif|serif|monospace)|ui-rounded|cursive|fantasy|emoji|math)$/;

let style: string | undefined;

/**
 * The style sheet of the brand, which follows that of the store, or an empty text. Its values come
 * from patterns (tokens.ts) that have no way out of a style.
 */
export function brandStyle(): string {
  style ??= [font(), corners(), colours('light'), colours('dark')].join('');
  return style;
}

/**
 * The colours of one theme for a part of a page, whatever theme the device has: what
 * `/brand-preview` shows side by side.
 */
export function themeStyle(scheme: Scheme): Record<`--${string}`, string> {
  const values = Object.entries({ ...tokens()[scheme], ...accents(scheme) });
  // Utilities take `--color-…`, which the root has resolved by its own theme.
  return Object.fromEntries(
    values.flatMap(([name, value]) => [
      [`--${name}`, value],
      [`--color-${name}`, value],
    ]),
  );
}

function colours(scheme: Scheme): string {
  const values = Object.entries({ ...tokens().own[scheme], ...ownAccents(scheme) });
  if (values.length === 0) return '';
  return `@media ${media[scheme]}{:root{${values.map(([name, value]) => `--${name}:${value}`).join(';')}}}`;
}

function corners(): string {
  const { radius } = tokens();
  if (radius === undefined) return '';
  const values = Object.entries(radii).map(([name, rem]) => `--radius-${name}:${rem * radius}rem`);
  return `:root{${values.join(';')}}`;
}

function font(): string {
  const own = tokens().font;
  if (!own) return '';
  const { family, file, fallback } = own;
  const address = file ? brandFileUrl(file) : null;
  const face = address
    ? `@font-face{font-family:"${family}";src:url(${address}) format("woff2");font-weight:100 900;font-display:optional}`
    : '';
  const families = [family, ...fallback].map((name) => (generic.test(name) ? name : `"${name}"`));
  return `${face}:root{--font-sans:${families.join()}}`;
}
