import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { root } from './prepare.js';

/** Lowest first: a layer imports only itself and the layers before it. */
const layers = [
  'lib/platform',
  'lib/i18n',
  'lib/brand',
  'lib/http',
  'lib/cache',
  'lib/gigs',
  'lib/catalog',
  'lib/shopper',
  'lib/subscriptions',
  'lib/legal',
  'lib/figures',
  'lib/checkout',
  'lib/connect',
  'lib/seo',
  'lib/proxy',
  'lib/doctor',
  'components',
  'app',
];
const sandbox = 'e2e/sandbox';
const specifiers = /(?:\bfrom|\bimport|\bimport\()\s*'(\.{1,2}\/[^']+|@\/[^']+)'/g;

const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { cwd: root })
  .toString()
  .split('\n')
  .filter((file) => /\.(?:tsx?|js)$/.test(file) && existsSync(root + file));
const problems = files.flatMap(forbiddenImports);
for (const problem of problems) console.error(problem);
process.exit(problems.length === 0 ? 0 : 1);

/** @param {string} file */
function forbiddenImports(file) {
  return Array.from(readFileSync(root + file, 'utf8').matchAll(specifiers), ([, specifier = '']) =>
    specifier.startsWith('@/') ? specifier.slice(2) : posix.join(posix.dirname(file), specifier),
  ).flatMap((target) => {
    const reason = whyForbidden(file, target);
    return reason ? [`${file} imports ${target}: ${reason}`] : [];
  });
}

/**
 * @param {string} file
 * @param {string} target
 */
function whyForbidden(file, target) {
  if (isIn(file, sandbox) !== isIn(target, sandbox))
    return 'the sandbox and the store know nothing of each other';
  if (isIn(file, 'components') && isIn(target, 'lib/gigs'))
    return "components take the domains' types, not those of the wire";
  if (isTest(file) || isIn(file, 'e2e')) return;
  if (isIn(target, 'lib/testing')) return 'only tests use test helpers';
  const from = layerOf(file);
  const to = layerOf(target);
  if (to === layers.length && isIn(target, 'lib')) return 'its folder has no layer in this check';
  if (to > from) return `${layers[to] ?? 'the top level'} is above ${layers[from]}`;
}

/** @param {string} path */
function layerOf(path) {
  const layer = layers.findIndex((folder) => isIn(path, folder));
  return layer < 0 ? layers.length : layer;
}

/** @param {string} path @param {string} folder */
function isIn(path, folder) {
  return path.startsWith(`${folder}/`);
}

/** @param {string} path */
function isTest(path) {
  return /\.test\.tsx?$/.test(path) || isIn(path, 'lib/testing');
}
