import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawable } from './og-text';

test.each([
  ['Europe 10 GB', 'Europe 10 GB'],
  ['14,90 €', '14,90 €'],
  ['Žluťoučký Größe Œuvre ñ', 'Žluťoučký Größe Œuvre ñ'],
  ['Việt Nam', 'Viet Nam'],
  ['باقة 10 GB', '10 GB'],
  ['日本', ''],
  ['Go 🚀 now', 'Go now'],
  ['a\u202eb\u0000c\td', 'abc d'],
])('%j is drawn as %j', (text, drawn) => {
  expect(drawable(text)).toBe(drawn);
});

test('nothing is left that the typeface has no glyph for', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(drawable(text)).toMatch(/^[ -~¡-ſ–—‘’“”„•…€™]*$/u);
    }),
  );
});
