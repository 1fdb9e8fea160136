import 'server-only';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { brandPath, readBrandText } from '@/lib/platform/brand-folder';
import { memoize } from '@/lib/platform/memoize';
import { env } from '@/lib/platform/settings/env';
import { svgProblem } from './svg';
import { accents, tokens } from './tokens';

/** The pictures that a brand may have. */
export const pictures = ['logo.svg', 'logo-dark.svg', 'icon.svg'] as const;

/** The pictures that the icon is made into, with their sizes in pixels. */
export const icons = {
  'favicon.ico': 32,
  'apple-touch-icon.png': 180,
  'icon-192.png': 192,
  'icon-512.png': 512,
  'icon-maskable-512.png': 512,
} as const;

/** The text of a picture of the brand, or null. The start has refused what must not be served. */
export const brandPicture = memoize((name: (typeof pictures)[number]): string | null => {
  const text = readBrandText(name) ?? (name === 'icon.svg' ? ring() : null);
  return text && !svgProblem(text) ? text : null;
});

/** The font that `brand/tokens.json` names, or null. */
export function brandFont(name: string): Buffer | null {
  // Names come from addresses: nothing is remembered of those that are none.
  return tokens().font?.file === name ? fontOf(name) : null;
}

const fontOf = memoize((name: string): Buffer | null =>
  existsSync(brandPath(name)) ? readFileSync(brandPath(name)) : null,
);

/**
 * The address of a file of the brand, which changes with the file, or null where the brand has
 * none. `icons` are made of the icon.
 */
export const brandFileUrl = memoize((name: string): string | null => {
  const picture = pictures.find((known) => known === name);
  const source = picture ? brandPicture(picture) : brandFont(name);
  const made = Object.hasOwn(icons, name) ? brandPicture('icon.svg') : null;
  const content = source ?? made;
  return content === null ? null : `/api/brand/${name}?v=${versionOf(content)}`;
});

/** The address of an icon: the brand's, or the store's own in public/. */
export function iconUrl(name: keyof typeof icons | 'icon.svg'): string {
  return brandFileUrl(name) ?? `/${name}`;
}

/** Icons are drawn on paper: their address changes with it. */
function versionOf(content: string | Buffer): string {
  const hash = createHash('sha256').update(content).update(tokens().light.paper);
  return hash.digest('hex').slice(0, 10);
}

/** The icon of the store in the colour of the brand, or null where it has none. */
function ring(): string | null {
  if (!env().STORE_ACCENT && !tokens().accents.light) return null;
  const { fill } = accents('light');
  const { fill: dark } = accents('dark');
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">',
    `<style>circle{stroke:${fill}}@media(prefers-color-scheme:dark){circle{stroke:${dark}}}</style>`,
    `<circle cx="16" cy="16" r="11" fill="none" stroke="${fill}" stroke-width="7"/></svg>`,
  ].join('');
}
