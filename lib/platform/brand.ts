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
 * The accents of a brand's colour for both themes, as the custom properties that app/globals.css
 * makes its tokens of: `light-dark()` is for style sheets only, where the build replaces it for
 * Safari before 17.5. The hue is the brand's; it is made darker or lighter until text in it, and
 * text on it, can be read.
 */
export const accentStyle = memoize((colour: string): AccentStyle => {
  const style: AccentStyle = {};
  for (const scheme of ['light', 'dark'] as const) {
    const { accent, strong, soft, onAccent } = accentFor(colour, scheme);
    style[`--brand-accent-${scheme}`] = accent;
    style[`--brand-accent-strong-${scheme}`] = strong;
    style[`--brand-accent-soft-${scheme}`] = soft;
    style[`--brand-on-accent-${scheme}`] = onAccent;
  }
  return style;
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
