import { existsSync, readdirSync, readFileSync } from 'node:fs';
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

/** The number of tests docs/security.md states for each item: `| 1.2.1 … | … | 2 tests |`. */
function provedItems() {
  const rows = document.matchAll(/^\| (\d+\.\d+\.\d+)\b.* \| (\d+) tests? \|$/gm);
  return Object.fromEntries(Array.from(rows, ([, item, tests]) => [item, Number(tests)]));
}

/** How many test titles end with each item in brackets. */
function testedItems() {
  const items: Record<string, number> = {};
  const files = ['app', 'components', 'lib', 'e2e'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`),
  );
  for (const file of files.filter((name) => /\.(test|spec)\.tsx?$/.test(name))) {
    for (const [, tag = ''] of readFileSync(file, 'utf8').matchAll(/ \[ASVS ([\d., ]+)\]['"`]/g)) {
      for (const item of tag.split(', ')) items[item] = (items[item] ?? 0) + 1;
    }
  }
  return items;
}

test('docs/security.md has as many tests for each item as there are titles with its number', () => {
  expect(Object.keys(provedItems()).length).toBeGreaterThan(50);
  expect(testedItems()).toEqual(provedItems());
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
