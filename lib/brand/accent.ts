import { clampChroma, formatHex, type Oklch, oklch, wcagContrast } from 'culori';
import type { Palette, Scheme } from './theme';

/** WCAG 2.2 AA for text. */
export const MIN_CONTRAST = 4.5;
/** What a button has at least to stand out from the page. */
const MIN_DIFFERENCE = 1.3;

/** The colours of one theme that a brand's own colour leads to, as hex colours. */
export type Accent = {
  /** Text, lines and marks on any ground. */
  accent: string;
  /** A ground for what is chosen. */
  'accent-soft': string;
  /** The ground of buttons, what it becomes under the pointer, and the text on both. */
  fill: string;
  'fill-strong': string;
  'on-fill': string;
  /** The ground at the head of the store, and the text on it. */
  brand: string;
  'on-brand': string;
};

/**
 * The accents of a brand's colour. Its hue stays. As a fill the colour itself stays, with light or
 * dark text on it; as text it is made darker or lighter until it can be read.
 */
export function accentFor(colour: string, scheme: Scheme, palette: Palette): Accent {
  const own = toOklch(colour);
  const away = scheme === 'light' ? -0.01 : 0.01;
  const soft = hex({
    ...own,
    ...(scheme === 'light' ? { l: 0.95, c: own.c * 0.2 } : { l: 0.28, c: own.c * 0.35 }),
  });
  const grounds = [palette.paper, palette.surface, palette.sunken, palette.line, soft];
  // In light mode nothing in the accent lies on a line.
  const read = scheme === 'light' ? grounds.filter((ground) => ground !== palette.line) : grounds;
  const accent = moved(colour, away, (candidate) =>
    read.every((ground) => wcagContrast(candidate, ground) >= MIN_CONTRAST),
  );
  const fill =
    scheme === 'light'
      ? moved(colour, away, (candidate) => wcagContrast(candidate, palette.paper) >= MIN_DIFFERENCE)
      : accent;
  const onFill = textOn(fill, own);
  return {
    accent,
    'accent-soft': soft,
    fill,
    'fill-strong': stronger(fill, onFill),
    'on-fill': onFill,
    ...(scheme === 'light'
      ? { brand: fill, 'on-brand': onFill }
      : { brand: soft, 'on-brand': palette.ink }),
  };
}

/** The colour, made darker or lighter step by step until it serves. */
function moved(colour: string, by: number, serves: (candidate: string) => boolean): string {
  if (serves(colour)) return colour;
  const own = toOklch(colour);
  let { l } = own;
  for (let step = 0; step < 100 && !serves(hex({ ...own, l })); step += 1) l += by;
  return hex({ ...own, l });
}

/** White if it can be read, or else a dark shade of the brand's hue, or black. */
function textOn(fill: string, own: Oklch): string {
  const candidates = ['#ffffff', hex({ ...own, l: 0.2, c: own.c * 0.3 }), '#000000'];
  return candidates.find((text) => wcagContrast(text, fill) >= MIN_CONTRAST) ?? '#000000';
}

/** A shade of the fill that still carries its text: darker if it can be, or else lighter. */
function stronger(fill: string, text: string): string {
  const base = toOklch(fill);
  const shades = [-0.08, 0.08].map((by) => hex({ ...base, l: base.l + by }));
  return shades.find((shade) => wcagContrast(shade, text) >= MIN_CONTRAST) ?? fill;
}

function toOklch(colour: string): Oklch {
  return oklch(colour) ?? { mode: 'oklch', l: 0.5, c: 0 };
}

function hex(colour: Oklch): string {
  return formatHex(clampChroma({ ...colour, l: Math.min(1, Math.max(0, colour.l)) }, 'oklch'));
}
