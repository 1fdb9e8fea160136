import { readFileSync } from 'node:fs';
import { wcagContrast } from 'culori';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { accentFor, accentStyle } from './brand';

const colours = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`);

test('text in and on the accent of any brand can be read in both themes', () => {
  const grounds = { light: ['#ffffff', '#f7f6f2'], dark: ['#181d1a', '#101412'] };
  fc.assert(
    fc.property(colours, fc.constantFrom('light', 'dark'), (colour, theme) => {
      const { accent, strong, soft, onAccent } = accentFor(colour, theme);
      for (const ground of [...grounds[theme], soft, onAccent]) {
        expect(wcagContrast(accent, ground)).toBeGreaterThanOrEqual(4.5);
      }
      expect(wcagContrast(strong, onAccent)).toBeGreaterThanOrEqual(4.5);
    }),
    { numRuns: 500 },
  );
});

test('a colour that can be read already stays the brand’s own', () => {
  expect(accentFor('#0a4fb4', 'light').accent).toBe('#0a4fb4');
  expect(accentStyle('#0a4fb4')['--brand-accent-light']).toBe('#0a4fb4');
});

test('a brand’s colours are plain ones, and the style sheet takes every one of them', () => {
  const css = readFileSync(new URL('../../app/globals.css', import.meta.url), 'utf8');
  for (const [name, value] of Object.entries(accentStyle('#0a4fb4'))) {
    expect(value).toMatch(/^#[0-9a-f]{6}$/);
    expect(css).toContain(`var(${name}, #`);
  }
});
