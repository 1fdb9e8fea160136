import { serialize } from 'node:v8';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { oneByte } from './one-byte';

test('text, attributes, styles and scripts say the same in Latin-1', () => {
  expect(oneByte('<p title="“x”">9,90 € für 😀</p>')).toBe(
    '<p title="&#8220;x&#8221;">9,90 &#8364; für &#128512;</p>',
  );
  expect(oneByte('<style>a::before{content:"✓" / ""}</style>€')).toBe(
    '<style>a::before{content:"\\2713 " / ""}</style>&#8364;',
  );
  expect(oneByte('<script id="a">say("😀")</script>')).toBe(
    '<script id="a">say("\\ud83d\\ude00")</script>',
  );
});

test('V8 keeps the page as one byte a character', () => {
  const page = `<p>${'9,90 €'.repeat(100)}</p>`;
  // After two bytes of its version V8 says how it keeps a text: ["] for one byte a character.
  expect(serialize(page)[2]).not.toBe('"'.charCodeAt(0));
  expect(serialize(oneByte(page))[2]).toBe('"'.charCodeAt(0));
});

test('any data of a script is read as it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const json = JSON.stringify(JSON.stringify(text)).replaceAll('<', '\\u003c');
      const html = oneByte(`<script>${json}</script>`);
      expect(html).toMatch(/^[\0-\xff]*$/);
      expect(JSON.parse(JSON.parse(html.slice(8, -9)))).toBe(text);
    }),
  );
});
