import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { publicSurface } from './surface';

const file = 'docs/public-surface.txt';
const changelog = 'CHANGELOG.md';

// At a release: `RELEASE=1 npx vitest run lib/brand/surface`.
if (process.env.RELEASE) writeFileSync(file, `${publicSurface().join('\n')}\n`);

const released = readFileSync(file, 'utf8').trim().split('\n');

test('what brands rely on is still there, or the changelog names what became of it', () => {
  const current = new Set(publicSurface());
  const [, unreleased = ''] = readFileSync(changelog, 'utf8').split(/^## /m);
  const unsaid = released.filter((line) => {
    const [, name = ''] = line.split(' ');
    return !current.has(line) && !unreleased.includes(`\`${name}\``);
  });
  expect(unsaid, `name each in ${changelog}, under Unreleased: it is gone or changed`).toEqual([]);
});

test('the surface is more than its words', () => {
  const kinds = new Set(released.map((line) => line.split(' ')[0]));
  expect(kinds).toEqual(new Set(['setting', 'file', 'token', 'page', 'route', 'word']));
});

test('the version of the changelog is that of the package', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  expect(readFileSync(changelog, 'utf8')).toContain(`\n## ${version}\n`);
});
