import { existsSync, readFileSync } from 'node:fs';
import { root } from './prepare.js';

// Own code, because the kept checker (license-checker-rseidelsohn 5) needs Node 24 and the store
// runs on 20.

/** What may be shipped with the store: nothing of it asks for the store's own source. */
const allowed = new Set([
  ...['MIT', 'MIT-0', '0BSD', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'Unlicense'],
  // Fonts and the table of browsers that the build reads.
  ...['OFL-1.1', 'CC-BY-4.0'],
]);

/** Allowed by name only: a separate library for the image optimizer, which is off. */
const exceptions = new Map([[/^@img\/sharp-libvips-/, 'LGPL-3.0-or-later']]);

/** @type {Record<string, { dev?: boolean }>} */
const packages = JSON.parse(readFileSync(`${root}package-lock.json`, 'utf8')).packages;

const shipped = Object.entries(packages)
  .filter(([path, { dev }]) => path && !dev && existsSync(`${root}${path}/package.json`))
  .map(([path]) => {
    const { name, license } = JSON.parse(readFileSync(`${root}${path}/package.json`, 'utf8'));
    return { name, license };
  });

const refused = shipped.filter(
  ({ name, license }) => !isAllowed(license) && !isException(name, license),
);
for (const { name, license } of refused) console.error(`${name}: ${JSON.stringify(license)}`);
console.log(
  `${shipped.length} packages are shipped, ${refused.length} under a licence that is not allowed.`,
);
process.exit(refused.length === 0 && shipped.length > 0 ? 0 : 1);

/**
 * An SPDX expression of allowed licences: one of them is enough for OR, AND needs all.
 * @param {unknown} license
 */
function isAllowed(license) {
  if (typeof license !== 'string') return false;
  return license
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((one) => allowed.has(one)));
}

/**
 * @param {string} name
 * @param {unknown} license
 */
function isException(name, license) {
  return [...exceptions].some(([names, known]) => names.test(name) && license === known);
}
