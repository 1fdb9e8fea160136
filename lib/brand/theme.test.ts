import { readFileSync } from 'node:fs';
import { wcagContrast } from 'culori';
import { expect, test } from 'vitest';
import { pairs, storeAccent, theme } from './theme';

const css = readFileSync(new URL('../../app/globals.css', import.meta.url), 'utf8');

test.each(Object.entries(theme))(
  '--%s is the same colour in code and style sheet',
  (name, { light, dark }) => {
    expect(css).toContain(`--${name}: light-dark(${light}, ${dark});`);
  },
);

test('the accent of the store is that of its style sheet', () => {
  expect(css).toContain(`--accent: light-dark(${storeAccent}, `);
});

test.each(['light', 'dark'] as const)('every pair of the store can be read, %s', (scheme) => {
  for (const { text, grounds, least } of pairs) {
    for (const ground of grounds) {
      const contrast = wcagContrast(theme[text][scheme], theme[ground][scheme]);
      expect(contrast, `${text} on ${ground}`).toBeGreaterThanOrEqual(least);
    }
  }
});
