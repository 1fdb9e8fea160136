import { clampChroma, formatHex, type Oklch, oklch, wcagContrast } from 'culori';
import { memoize } from '@/lib/platform/memoize';
import { theme } from './theme';

/** The backgrounds that the accent is read on. */
const grounds = {
  light: [theme.surface.light, theme.paper.light, theme.sunken.light],
  dark: [theme.paper.dark, theme.surface.dark, theme.line.dark],
};

/** WCAG 2.2 AA for text. */
const LEAST_CONTRAST = 4.5;

type Scheme = 'light' | 'dark';
type AccentStyle = Record<`--${string}`, string>;
type Accent = { accent: string; strong: string; soft: string; onAccent: string };

/**
 * The accent tokens of a brand's colour for both themes, as custom properties. The hue is the
 * brand's; it is made darker or lighter until text in it, and text on it, can be read.
 */
export const accentStyle = memoize((colour: string): AccentStyle => {
  const light = accentFor(colour, 'light');
  const dark = accentFor(colour, 'dark');
  return {
    '--accent': `light-dark(${light.accent}, ${dark.accent})`,
    '--accent-strong': `light-dark(${light.strong}, ${dark.strong})`,
    '--accent-soft': `light-dark(${light.soft}, ${dark.soft})`,
    '--on-accent': `light-dark(${light.onAccent}, ${dark.onAccent})`,
  };
});

/** The accent of one theme, as hex colours. */
export function accentFor(colour: string, scheme: Scheme): Accent {
  const brand = oklch(colour) ?? { mode: 'oklch', l: 0.5, c: 0 };
  const away = scheme === 'light' ? -0.01 : 0.01;
  const soft = hex({
    ...brand,
    ...(scheme === 'light' ? { l: 0.95, c: brand.c * 0.2 } : { l: 0.28, c: brand.c * 0.35 }),
  });
  const onAccent = scheme === 'light' ? '#ffffff' : hex({ ...brand, l: 0.2, c: brand.c * 0.3 });
  const readable = (candidate: string) =>
    [...grounds[scheme], soft, onAccent].every(
      (other) => wcagContrast(candidate, other) >= LEAST_CONTRAST,
    );
  let l = brand.l;
  for (let step = 0; step < 100 && !readable(hex({ ...brand, l })); step += 1) l += away;
  return {
    accent: hex({ ...brand, l }),
    strong: hex({ ...brand, l: l + away * 8 }),
    soft,
    onAccent,
  };
}

function hex(colour: Oklch): string {
  return formatHex(clampChroma({ ...colour, l: Math.min(1, Math.max(0, colour.l)) }, 'oklch'));
}
