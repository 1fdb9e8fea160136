import fc from 'fast-check';
import decodeQR from 'qr/decode.js';
import { expect, test } from 'vitest';
import { drawQrCode } from './qr-code';

const SCALE = 4;

/** The path painted black on white, one byte a pixel channel. */
function paint({ size, path }: { size: number; path: string }) {
  const side = size * SCALE;
  const data = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
    for (let row = Number(y) * SCALE; row < (Number(y) + 1) * SCALE; row += 1) {
      for (let at = Number(x) * SCALE; at < (Number(x) + Number(width)) * SCALE; at += 1) {
        data.fill(0, (row * side + at) * 4, (row * side + at) * 4 + 3);
      }
    }
  }
  return { width: side, height: side, data };
}

test('a QR code decodes to its text, with a quiet zone of four modules', () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^[\w.-]{1,60}$/),
      fc.stringMatching(/^[A-Z\d-]{1,40}$/),
      (a, b) => {
        const code = `LPA:1$${a}$${b}`;
        const drawn = drawQrCode(code);
        expect(decodeQR(paint(drawn))).toBe(code);
        for (const [, x, y, width] of drawn.path.matchAll(/M(\d+) (\d+)h(\d+)/g)) {
          expect(Math.min(Number(x), Number(y))).toBeGreaterThanOrEqual(4);
          expect(Number(x) + Number(width)).toBeLessThanOrEqual(drawn.size - 4);
        }
      },
    ),
    { numRuns: 25 },
  );
});
