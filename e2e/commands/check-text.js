import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { root } from './prepare.js';

const WIDEST_MARKDOWN = 120;

const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { cwd: root })
  .toString()
  .split('\n')
  .filter((file) => existsSync(root + file));
const problems = files.flatMap((file) => {
  if (file.endsWith('.md')) return [...wideLines(file, WIDEST_MARKDOWN), ...missingPaths(file)];
  return [];
});
for (const problem of problems) console.error(problem);
process.exit(problems.length === 0 ? 0 : 1);

/**
 * Lines above a number of characters, addresses not counted: they cannot be broken.
 * @param {string} file
 * @param {number} widest
 */
function wideLines(file, widest) {
  return lines(file).flatMap((line, index) =>
    [...line.replace(/https?:\S+/g, '')].length > widest
      ? [`${file}:${index + 1} has more than ${widest} characters`]
      : [],
  );
}

/**
 * Paths of this repository that a document names and that do not exist.
 * @param {string} file
 */
function missingPaths(file) {
  const named = /`((?:app|components|lib|e2e|docs|public|\.github)\/[^`\s*…<]+)`/g;
  return lines(file).flatMap((line, index) =>
    Array.from(line.matchAll(named), ([, path = '']) => path)
      .filter((path) => !existsSync(root + path))
      .map((path) => `${file}:${index + 1} names ${path}, which does not exist`),
  );
}

/** @param {string} file */
function lines(file) {
  return readFileSync(root + file, 'utf8').split('\n');
}
