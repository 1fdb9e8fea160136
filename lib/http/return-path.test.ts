import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pathOfLink, returnPath, returnPathOfLink } from './return-path';

const SITE = 'https://shop.example';

const piece = fc.constantFrom(
  ...['/', '//', '\\', '.', '..', './', '../', '%2e', '%2E%2e', '%2f', '%5c', '%00', '%0d%0a'],
  ...[
    '@',
    ':',
    ';',
    '?',
    '#',
    '&',
    '=',
    ' ',
    '\t',
    '\n',
    '\r',
    '\u0000',
    '\u0085',
    '\u3002',
    '\ud800',
  ],
  ...[
    'evil.example',
    'https:',
    'http:',
    'javascript:',
    'shop.example',
    'plans',
    'ä',
    '\u2215',
    '\uff0f',
  ],
);
const crafted = fc.array(piece, { maxLength: 10 }).map((pieces) => pieces.join(''));
const hostile = fc.oneof(
  crafted.map((rest) => `/${rest}`),
  crafted,
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'binary' }).map((rest) => `/${rest}`),
  fc.webUrl(),
  fc.anything(),
);

/** What every browser must make of the path: a page of this site. */
function expectInside(path: string): void {
  expect(new URL(path, SITE).origin).toBe(SITE);
  // Read against another site too: a path that brings a host along would not follow.
  expect(new URL(path, 'https://other.example').origin).toBe('https://other.example');
  expect(path).toMatch(/^\/(?![/\\])/);
  expect(path).not.toMatch(/[\p{Cc}\\]/u);
}

describe('the way back', () => {
  test('never leads off the site, whatever is asked for', () => {
    fc.assert(fc.property(hostile, (value) => expectInside(returnPath(value))));
  });

  test('does not change when it is followed a second time', () => {
    fc.assert(
      fc.property(hostile, (value) => {
        const once = returnPath(value);
        expect(returnPath(once)).toBe(once);
      }),
    );
  });

  test('is any page of the site, with its query', () => {
    const name = fc.stringMatching(/^[a-z0-9_-]{1,12}$/);
    const path = fc.array(name, { maxLength: 4 }).map((names) => `/${names.join('/')}`);
    const kept = name.filter((word) => word !== 'problem' && word !== 'answer');
    const query = fc.dictionary(kept, name, { maxKeys: 3 }).map((all) => new URLSearchParams(all));
    fc.assert(
      fc.property(path, query, (page, asked) => {
        const address = asked.size > 0 ? `${page}?${asked}` : page;
        expect(returnPath(address)).toBe(address);
      }),
    );
    expect(returnPath('/?plan=pln_1&sim=sim_1')).toBe('/?plan=pln_1&sim=sim_1');
  });

  test.each([
    ['/?plan=pln_1&problem=plan-gone', '/?plan=pln_1'],
    ['/checkout/callback?checkout=x&answer=404.1.y', '/checkout/callback?checkout=x'],
    ['/?problem=a&%70roblem=b&answer=c', '/'],
    ['/?problems=a', '/?problems=a'],
    ['/?plan=pln_1&problem=busy#sims', '/?plan=pln_1#sims'],
    ['/plans/pln_1#:~:text=x', '/plans/pln_1'],
  ])('leaves behind what was wrong before: %s is %s', (asked, path) => {
    expect(returnPath(asked)).toBe(path);
  });

  test.each([
    ['//evil.example'],
    ['///evil.example'],
    ['/\\evil.example'],
    ['\\\\evil.example'],
    ['/.//evil.example'],
    ['/..//evil.example'],
    ['/%2e//evil.example'],
    ['/a/..//evil.example'],
    ['/api/checkout/status?checkout=x'],
    ['/a/../api/language?to=de'],
    ['/_next/static/x.js'],
    ['/de/..//evil.example'],
    ['/de/.//../..//evil.example'],
    ['/\t/evil.example'],
    ['/\n/evil.example'],
    ['/\r\nlocation: https://evil.example'],
    ['https://evil.example/'],
    ['https:/evil.example'],
    ['https://shop.example/plans'],
    ['javascript:alert(1)'],
    ['@evil.example'],
    ['plans'],
    [''],
    [`/${'a'.repeat(2_048)}`],
    [undefined],
    [null],
    [['/plans', '/plans']],
    [new File([], '/plans')],
  ])('is the store for %j', (value) => {
    expect(returnPath(value)).toBe('/');
  });

  test.each([
    ['/de'],
    ['/de/account/plans'],
    ['/es?plan=pln_1&sim=sim_1'],
    ['/de//evil.example'],
    ['/ar-XB/@evil.example'],
    ['/apis'],
  ])('stays inside with a language or anything else in front: %s', (path) => {
    expect(returnPath(path, '/de')).toBe(path);
    expectInside(path);
  });

  test('is the home page of the language for what leads elsewhere', () => {
    expect(returnPath('//evil.example', '/de')).toBe('/de');
    expect(returnPathOfLink('https://evil.example/', null, '/es')).toBe('/es');
    const signIn = 'https://shop.example/de/sign-in?next=%2Fde';
    expect(returnPathOfLink(signIn, null, '/de')).toBe('/de');
  });

  test('keeps escaped slashes escaped, so that they stay inside the path', () => {
    expect(returnPath('/%5cevil.example')).toBe('/%5cevil.example');
    expect(returnPath('/%2fevil.example')).toBe('/%2fevil.example');
  });

  test('may be just as long as an address may be', () => {
    const longest = `/${'a'.repeat(2_047)}`;
    expect(returnPath(longest)).toBe(longest);
  });

  test('is never longer than that, though escaping makes it grow', () => {
    expect(returnPath(`/${'ä'.repeat(341)}`)).toHaveLength(2_047);
    expect(returnPath(`/${'ä'.repeat(342)}`)).toBe('/');
    expect(returnPath(`/?${'ä'.repeat(2_000)}`)).toBe('/');
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 300, maxLength: 2_048 }), (rest) => {
        expect(returnPath(`/${rest}`).length).toBeLessThanOrEqual(2_048);
      }),
    );
  });
});

describe('the way back to where the visitor came from', () => {
  test('never leads off the site', () => {
    const heads = fc.constantFrom(SITE, `${SITE}/`, `${SITE}:443`, `${SITE}@`, `${SITE}.`, '');
    const referer = fc.oneof(
      fc.tuple(heads, crafted).map(([head, rest]) => head + rest),
      fc.string({ unit: 'binary' }),
      fc.webUrl({ withQueryParameters: true }),
    );
    fc.assert(
      fc.property(referer, referer, (value, from) => expectInside(returnPathOfLink(value, from))),
    );
  });

  test.each([
    ['https://shop.example/account/sims?x=1', '/account/sims?x=1'],
    ['https://shop.example/?plan=pln_1#top', '/?plan=pln_1'],
    ['https://shop.example/?plan=pln_1&problem=busy', '/?plan=pln_1'],
    ['https://shop.example', '/'],
    ['https://shop.example//evil.example', '/'],
    ['https://shop.example/sign-in?next=%2Faccount', '/'],
    ['https://evil.example/account/sims', '/'],
    ['http://shop.example/account/sims', '/'],
    ['https://shop.example:8443/account/sims', '/'],
    ['/account/sims', '/'],
    ['', '/'],
    [null, '/'],
  ])('from %s is %s', (referer, path) => {
    expect(returnPathOfLink(referer, undefined)).toBe(path);
  });

  test.each([
    // Withheld, or cut down to the site.
    [null, '/plans/pln_1?sim=sim_1', '/plans/pln_1?sim=sim_1'],
    ['https://shop.example/', '/plans/pln_1', '/plans/pln_1'],
    ['https://evil.example/', '/plans/pln_1', '/plans/pln_1'],
    // Scripts have changed the query since.
    ['https://shop.example/?plan=pln_2', '/?plan=pln_1', '/?plan=pln_2'],
    ['https://shop.example/compare', 'https://evil.example/compare', '/'],
    ['https://shop.example/compare', ['/compare'], '/compare'],
    [null, '//evil.example', '/'],
    [null, '/api/auth/sign-out', '/'],
  ])('from %j by a link on %j is %s', (referer, from, path) => {
    expect(pathOfLink(referer, from)).toBe(path);
  });
});
