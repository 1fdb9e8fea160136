import { readFileSync, rmSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import { brandFolder } from '@/lib/testing/brand-folder';
import { checkBrand } from './check';
import { told } from './finding';

const brand = brandFolder();

function check(file: string, text: string): string[] {
  brand.put(file, text);
  return checkBrand().map((finding) => `${finding.stops ? '✗' : '!'} ${told(finding)}`);
}

test.each(['e2e/fixtures/brand', 'no-such-folder'])('%s is in order', (name) => {
  vi.stubEnv('BRAND_FOLDER', name);
  expect(checkBrand()).toEqual([]);
});

test('what a folder has without a brand is in order', () => {
  expect(check('README.md', readFileSync('brand/README.md', 'utf8'))).toEqual([]);
});

describe('words', () => {
  test.each([
    [
      '{\n  "store": {\n    "headin": "Hi"\n  }\n}',
      3,
      /store\.headin .* did you mean store\.heading\?$/,
    ],
    ['{\n\n"site": { "helpBy": "Write" } }', 3, /site\.helpBy has lost \{email\}/],
    ['{ "store": { "heading": "Hi {name}" } }', 1, /store\.heading has \{name\}, which/],
    ['{ "store": {\n "heading": "Hi {name" } }', 2, /store\.heading cannot be read/],
    ['{ "store": { "heading": 5 } }', 1, /store\.heading must be a text/],
    ['{ "store": { "heading": " " } }', 1, /store\.heading must be a text/],
    ['{\n  "store": { "heading": "Hi",\n  }\n}', 3, /is not valid JSON/],
    ['', 1, /is not valid JSON/],
    ['[]', 1, /is not a message/],
  ])('%j stops the start', (text, line, says) => {
    const [found, ...others] = check('words/de.json', text);
    expect(others).toEqual([]);
    expect(found).toMatch(`✗ brand/words/de.json:${line} `);
    expect(found).toMatch(says);
  });

  test('keep to their placeholders', () => {
    expect(check('words/de.json', '{ "site": { "helpBy": "An {email}" } }')).toEqual([]);
  });
});

describe('tokens', () => {
  test.each([
    ['{\n "light": {\n  "papr": "#ffffff" } }', 3, /papr is not a token; did you mean paper\?/],
    ['{\n "light": { "paper": "white" } }', 2, /light\.paper must be a colour/],
    ['{ "light": {\n "muted": "#bbbbbb" } }', 2, /light: muted on paper has a contrast of 1\./],
    ['{ "dark": {\n "surface": "#888888" } }', 2, /dark: ink on surface has a contrast of/],
    ['{ "font": {\n "family": "A\\"}" } }', 2, /font\.family must be the name of a font/],
    [
      '{ "font": { "family": "A",\n "file": "a.woff2" } }',
      2,
      /font\.file: brand\/a\.woff2 does not exist/,
    ],
    ['{ "radius": 9 }', 1, /radius must be 0 to 2/],
    ['{ "light": { "paper": "#fff;} body{x" } }', 1, /must be a colour/],
  ])('%j stops the start', (text, line, says) => {
    const found = check('tokens.json', text);
    expect(found[0]).toMatch(`✗ brand/tokens.json:${line} `);
    expect(found[0]).toMatch(says);
  });

  test('a light accent needs no other colour', () => {
    expect(check('tokens.json', '{ "light": { "accent": "#ffcc00" } }')).toEqual([]);
  });
});

const svg = (inner: string) => `<svg xmlns="x" viewBox="0 0 1 1">\n${inner}\n</svg>`;

test.each([
  '<script>alert(1)</script>',
  '<SCRIPT href="x"/>',
  '<svg:script/>',
  '<rect onload="alert(1)"/>',
  '<a href="javascript:alert(1)"/>',
  '<a xlink:href="java&#115;cript:alert(1)"/>',
  '<image href="https://evil.example/p.png"/>',
  '<use href="//evil.example/x.svg#a"/>',
  '<foreignObject><body/></foreignObject>',
  '<style>@import "https://evil.example"</style>',
  '<rect style="fill:url(https://evil.example)"/>',
])('a picture with %s stops the start', (inner) => {
  expect(check('logo.svg', svg(inner))).toEqual([
    expect.stringMatching(/^✗ brand\/logo\.svg:2 holds /),
  ]);
});

test('a picture refers to its own parts, and says its size', () => {
  expect(check('icon.svg', svg('<rect fill="url(#a)"/><use href="#a"/>'))).toEqual([]);
  expect(check('icon.svg', '<svg></svg>')).toEqual(['✗ brand/icon.svg:1 has no viewBox']);
  expect(check('icon.svg', 'PNG')).toEqual(['✗ brand/icon.svg:1 is not an SVG']);
});

test('what shows nowhere above the plans and among the answers is told', () => {
  expect(check('home.en.md', '# A\n\nOne.\n\nTwo.')).toEqual([
    expect.stringMatching(/^! brand\/home\.en\.md:5 does not show/),
  ]);
  brand.put('home.en.md', '# A\n\nOne [link][to].\n\n[to]: /compare');
  expect(check('help/en.md', '# A\n\nOne.\n\n## Why?\n\nSo.')).toEqual([
    expect.stringMatching(/^! brand\/help\/en\.md:3 does not show/),
  ]);
  expect(check('help/en.md', '# A\n\n## Why?\n\nSo.')).toEqual([]);
});

test('letters in a picture are told: without their font they are cut off', () => {
  expect(check('logo.svg', svg('<title>Text</title>\n<text x="0">Demo</text>'))).toEqual([
    expect.stringMatching(/^! brand\/logo\.svg:3 has letters .* paths$/),
  ]);
});

describe('a document', () => {
  test.each([
    ['# A\n\n<b>x</b>', 3, /has HTML/],
    ['# A\n\n[x](javascript:alert)', 3, /links to javascript:alert, which is left out/],
    ['# A\n\n![x](/a.png)', 3, /has a picture/],
    ['# A\n\nAddress: [fill in]', 3, /has \[fill in\] left/],
    ['# A\n\n[fill in: street,\ntown]', 3, /has \[fill in: street, town\] left/],
    ['Text', 1, /has no title/],
    ['# A\n\n**bold', 3, /\*\* that does not end/],
    ['# A\n\n[x](/a', 3, /link that does not end/],
    ['\n', 1, /is empty/],
  ])('%j is told', (text, line, says) => {
    const found = check('legal/de/terms.md', text);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(`! brand/legal/de/terms.md:${line} `);
    expect(found[0]).toMatch(says);
  });

  test('of more than 256 kB, or with no real day, stops the start', () => {
    const large = `# A\n${'x'.repeat(256_000)}`;
    expect(check('help/de.md', large)).toEqual(['✗ brand/help/de.md:1 is larger than 256 kB']);
    expect(check('help/de.md', '---\nchanged: soon\n---\n# A')).toEqual([
      '✗ brand/help/de.md:2 has no day such as 2026-11-29',
    ]);
  });
});

describe('facts of a summary', () => {
  const facts = '"provider": "A", "contact": "A", "speeds": "A", "remedies": "A", "other": "A"';

  test.each([
    [`{ ${facts},\n "termination": "A" }`, '!', 1, /^disabilities must be a text of 1 to 600/],
    [`{ ${facts}, "termination": "A",\n "disabilities": 5 }`, '!', 2, /^disabilities must be/],
    [`{ ${facts}, "termination": "A", "disabilities": "A",\n "sped": "" }`, '✗', 2, /speeds\?$/],
    ['{ "provider": "A",\n }', '✗', 2, /^is not valid JSON/],
  ])('%j are told', (text, mark, line, says) => {
    const [found = '', ...others] = check('summary.de.json', text);
    expect(others).toEqual([]);
    const start = `${mark} brand/summary.de.json:${line} `;
    expect(found.slice(0, start.length)).toBe(start);
    expect(found.slice(start.length)).toMatch(says);
  });
});

test('words about a country or a region are read like any document', () => {
  expect(check('destinations/jp.de.md', '# Japan\n\nKirschen.')).toEqual([]);
  expect(check('destinations/150.de.md', '# Europa\n\n<b>x</b>')).toEqual([
    '! brand/destinations/150.de.md:3 has HTML, which is left out',
  ]);
});

test('words about what is no place are told', () => {
  for (const code of ['gb', 'aq', '001', '150', '035']) {
    expect(check(`destinations/${code}.de.md`, '# Hier\n\nKirschen.')).toEqual([]);
  }
  for (const code of ['uk', 'eu', 'en', '003']) {
    const file = `destinations/${code}.de.md`;
    const [found, ...others] = check(file, '# Hier\n\nKirschen.');
    expect(found).toMatch(`! brand/${file}:1 is about no place: countries have the codes`);
    expect(others).toEqual([]);
    rmSync(brand.path(file));
  }
});

test('a file that nothing reads is told, with the name that was meant', () => {
  expect(check('legal/en/term.md', '# Terms')).toEqual([
    '! brand/legal/en/term.md:1 is not read by the store; did you mean legal/en/terms.md?',
  ]);
  rmSync(brand.path('legal'), { recursive: true });
  expect(check('logo.png', 'x')).toEqual([
    '! brand/logo.png:1 is not read by the store; did you mean logo.svg?',
  ]);
  expect(check('words/xx.json', '{}')[1]).toMatch(/is in a language that the store does not have/);
});
