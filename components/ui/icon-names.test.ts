import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { cardIcons, iconNames, stackedIcons } from './icon-names';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const sprite = read('icons.svg');
const css = read('../../app/globals.css');

test('the sprite has a symbol for every icon, and no other', () => {
  const symbols = [...sprite.matchAll(/<symbol id="([\w-]+)"/g)].map(([, id]) => id);
  expect(symbols.toSorted()).toEqual([...iconNames].toSorted());
});

test('the sprite stacks the icons that the style sheet draws, those of a card first', () => {
  const stacked = [...sprite.matchAll(/<use href="#([\w-]+)" y="(\d+)"/g)].map(([, id, y]) => [
    id,
    y,
  ]);
  expect(stacked).toEqual(stackedIcons.map((name, index) => [name, String(24 * index)]));
  expect(sprite).toContain(`viewBox="0 0 24 ${24 * stackedIcons.length}"`);
});

test('the style sheet masks each line of a card with its icon', () => {
  const classes = [...css.matchAll(/\.line-([\w-]+) \{\s*--icon: (\d+);/g)].map(([, name, at]) => [
    name,
    at,
  ]);
  expect(classes).toEqual(cardIcons.map((name, index) => [name, String(index)]));
  expect(css).toContain(`calc(var(--icon) * -1rem) / 1rem ${stackedIcons.length}rem`);
});
