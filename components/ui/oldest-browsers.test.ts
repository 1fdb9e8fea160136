import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const root = new URL('../../', import.meta.url);

/** What runs in a browser: every component, and the rooms of `lib` that they share. */
const folders = ['components', 'lib/catalog', 'lib/checkout', 'lib/i18n', 'lib/shopper'];

/** What Safari 16.4, the oldest that Next supports, lacks; the build replaces none of it here. */
const tooNew = {
  'the size of a query (Safari 17)': /\b(?:query|all|params|search(?:Params)?)\.size\b/,
  'light-dark() outside of a style sheet (17.5)': /light-dark\(/,
  'URL.canParse (17)': /URL\.(?:canParse|parse)\(/,
  'groupBy (17.4)': /\b(?:Object|Map)\.groupBy\(/,
  'Promise.withResolvers (17.4)': /Promise\.(?:withResolvers|try)\(/,
  'AbortSignal.any (17.4)': /AbortSignal\.any\(/,
  'methods of sets (17)': /\.(?:isSubsetOf|isSupersetOf|isDisjointFrom|symmetricDifference)\(/,
  'the v flag (17)': /\/[dgimsuy]*v[dgimsuy]*\.(?:test|exec)\(/,
};

test('nothing in a browser is newer than the oldest supported one', () => {
  const files = folders.flatMap((folder) =>
    readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
      .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
      .filter((name) => /(?<!\.test)\.(?:tsx?|js)$/.test(name)),
  );
  const found = files.flatMap((file) => {
    const source = readFileSync(new URL(file, root), 'utf8');
    if (/^import 'server-only'|^'use server'/m.test(source)) return [];
    return Object.entries(tooNew)
      .filter(([, pattern]) => pattern.test(source.replace(/\/\*.*?\*\/|\/\/.*/gs, '')))
      .map(([what]) => `${file}: ${what}`);
  });
  expect(found).toEqual([]);
});
