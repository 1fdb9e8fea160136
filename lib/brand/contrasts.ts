import { wcagContrast } from 'culori';
import { accentFor, MIN_CONTRAST } from './accent';
import { pairs, type Scheme, storeAccent } from './theme';
import type { Tokens } from './tokens';

/** How well a colour can be read on a ground, and the least that WCAG AA asks for. */
export type Contrast = { name: string; ground: string; contrast: number; least: number };

/** Every pair of a text and a ground that the store shows in a theme, the accent's included. */
export function contrastsOf(tokens: Tokens, scheme: Scheme): Contrast[] {
  const palette = tokens[scheme];
  const { accent } = accentFor(tokens.accents[scheme] ?? storeAccent, scheme, palette);
  const grounds = ['paper', 'surface', 'sunken'] as const;
  return [
    ...pairs.flatMap(({ text, grounds: on, least }) =>
      on.map((ground) => pair(text, palette[text], ground, palette[ground], least)),
    ),
    // It is made to be read; on grounds between light and dark it cannot be.
    ...grounds.map((ground) => pair('accent', accent, ground, palette[ground], MIN_CONTRAST)),
  ];
}

function pair(name: string, text: string, ground: string, on: string, least: number): Contrast {
  return { name, ground, contrast: wcagContrast(text, on), least };
}
