import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withoutQuery } from './page-data.js';

/** The part of Next's page data that names the address, as it writes it for a URL. */
function pageData(address: string): string {
  const url = new URL(address, 'https://shop.example');
  const c = (url.pathname + url.search).split('/');
  return JSON.stringify({ P: null, c, q: url.search, i: false, t: 'rest "c":["x"],"q":"y",' });
}

const inHtml = (data: string) => JSON.stringify(data).slice(1, -1);

describe('page data of the shared page', () => {
  test('holds the path and nothing of anybody’s query', () => {
    const query = fc.string({ unit: 'binary-ascii', maxLength: 60 });
    fc.assert(
      fc.property(fc.constantFrom('/', '/plans/pln_1'), query, (path, text) => {
        const dirty = pageData(`${path}?${text.replaceAll('#', '')}`);
        const clean = pageData(path);
        expect(withoutQuery(dirty, '"')).toBe(clean);
        expect(withoutQuery(inHtml(dirty), '\\"')).toBe(inHtml(clean));
      }),
    );
  });

  test('is not shared when the address is not where it should be', () => {
    expect(withoutQuery('{"P":null}', '"')).toBeNull();
  });
});
