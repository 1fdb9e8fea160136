import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const document = readFileSync('docs/security.md', 'utf8');

/** Every item of level 1 of ASVS 5.0.0. */
const levelOne = [
  ...['1.2.1', '1.2.2', '1.2.3', '1.2.4', '1.2.5', '1.3.1', '1.3.2', '1.5.1'],
  ...['2.1.1', '2.2.1', '2.2.2', '2.3.1'],
  ...['3.2.1', '3.2.2', '3.3.1', '3.4.1', '3.4.2', '3.5.1', '3.5.2', '3.5.3'],
  ...['4.1.1', '4.4.1', '5.2.1', '5.2.2', '5.3.1', '5.3.2'],
  ...['6.1.1', '6.2.1', '6.2.8', '6.3.1', '6.3.2', '6.4.1', '6.4.2'],
  ...['7.2.1', '7.2.2', '7.2.3', '7.2.4', '7.4.1', '7.4.2'],
  ...['8.1.1', '8.2.1', '8.2.2', '8.3.1', '9.1.1', '9.1.2', '9.1.3', '9.2.1'],
  ...['10.4.1', '10.4.5', '11.3.1', '11.3.2', '11.4.1', '12.1.1', '12.2.1', '12.2.2'],
  ...['13.4.1', '14.2.1', '14.3.1', '15.1.1', '15.2.1', '15.3.1'],
];

test('every test that docs/security.md names exists under this name', () => {
  const named = [...document.matchAll(/`([^`\s]+\.(?:test|spec)\.ts)`: “([^”]+)”/g)];
  expect(named.length).toBeGreaterThan(80);
  for (const [, file = '', title = ''] of named) {
    expect([file, existsSync(file)]).toEqual([file, true]);
    const titles = readFileSync(file, 'utf8');
    const quoted = ["'", '`', '"'].some((quote) => titles.includes(quote + title + quote));
    expect([file, title, quoted]).toEqual([file, title, true]);
  }
});

test('every file that it names exists', () => {
  const named = [...document.matchAll(/`((?:lib|e2e|app|components|\.github)\/[^`\s]+\.\w+)`/g)];
  for (const [, file = ''] of named) expect([file, existsSync(file)]).toEqual([file, true]);
});

test('it leaves out no item of level 1', () => {
  const [, standard = ''] = document.split('## ASVS 5.0.0');
  const said = new Set(standard.match(/\b\d+\.\d+\.\d+\b/g));
  expect(levelOne.filter((item) => !said.has(item))).toEqual([]);
});
