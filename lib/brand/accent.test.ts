import { wcagContrast } from 'culori';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { accentFor } from './accent';
import { storeTokens } from './tokens';

const colours = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`);

const palettes = { light: storeTokens.light, dark: storeTokens.dark };

test('text in and on the accent of any brand can be read in both themes', () => {
  fc.assert(
    fc.property(colours, fc.constantFrom('light', 'dark'), (colour, scheme) => {
      const palette = palettes[scheme];
      const accents = accentFor(colour, scheme, palette);
      const read: [string, string][] = [
        ...[palette.paper, palette.surface, palette.sunken, accents['accent-soft']].map(
          (ground): [string, string] => [accents.accent, ground],
        ),
        [accents['on-fill'], accents.fill],
        [accents['on-fill'], accents['fill-strong']],
        [accents['on-brand'], accents.brand],
        [palette.ink, accents['accent-soft']],
      ];
      for (const [text, ground] of read) {
        expect(wcagContrast(text, ground)).toBeGreaterThanOrEqual(4.5);
      }
      expect(wcagContrast(accents.fill, palette.paper)).toBeGreaterThanOrEqual(1.3);
      for (const value of Object.values(accents)) expect(value).toMatch(/^#[0-9a-f]{6}$/);
    }),
    { numRuns: 500 },
  );
});

test('a fill is the colour of the brand, however light or dark', () => {
  fc.assert(
    fc.property(colours, (colour) => {
      fc.pre(wcagContrast(colour, palettes.light.paper) >= 1.3);
      const { fill, brand } = accentFor(colour, 'light', palettes.light);
      expect([fill, brand]).toEqual([colour, colour]);
    }),
    { numRuns: 500 },
  );
});

test.each([
  ['#ffcc00', /^#[0-3]/],
  ['#00e5ff', /^#[0-3]/],
  ['#0a4fb4', /^#ffffff$/],
  ['#c00020', /^#ffffff$/],
])('%s carries text that can be read', (colour, text) => {
  expect(accentFor(colour, 'light', palettes.light)['on-fill']).toMatch(text);
});

test('a colour that can be read as text stays the brand’s own there, too', () => {
  expect(accentFor('#0a4fb4', 'light', palettes.light).accent).toBe('#0a4fb4');
});
