import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inAscii } from './ascii';

const text = fc.string({ unit: 'grapheme' }).map((value) => value.replaceAll(/[<&]/g, ''));

function isAscii(value: string): boolean {
  return Buffer.from(value).length === value.length;
}

test('markup says the same with references', () => {
  fc.assert(
    fc.property(text, (value) => {
      const page = inAscii(`<p title="€">${value}</p>`);
      expect(isAscii(page)).toBe(true);
      const read = page.replaceAll(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)));
      expect(read).toBe(`<p title="€">${value}</p>`);
    }),
  );
});

test('a script says the same with escapes, and what follows it is markup again', () => {
  fc.assert(
    fc.property(text, (value) => {
      const page = inAscii(`<script nonce="x">say(${JSON.stringify(value)})</script>—`);
      expect(isAscii(page)).toBe(true);
      const [, script = ''] = /say\((.*)\)<\/script>&#8212;$/s.exec(page) ?? [];
      expect(JSON.parse(script)).toBe(value);
    }),
  );
});

test('a script that is a file is markup', () => {
  expect(inAscii('<script src="/a.js"></script>ä')).toBe('<script src="/a.js"></script>&#228;');
});
