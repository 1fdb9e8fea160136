import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { root } from './prepare.js';

const WIDEST_MARKDOWN = 120;
const WIDEST_COMMENT = 100;
const MAX_LINES = 250;

const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { cwd: root })
  .toString()
  .split('\n')
  .filter((file) => existsSync(root + file) && !/^brand\/(?!README)/.test(file));
const problems = files.flatMap((file) => {
  if (file.endsWith('.md')) return [...wideLines(file, WIDEST_MARKDOWN), ...missingPaths(file)];
  if (/\.(?:tsx?|js|css)$/.test(file))
    return [...wideLines(file, WIDEST_COMMENT, isComment), ...longFile(file)];
  return [];
});
for (const problem of problems) console.error(problem);
process.exit(problems.length === 0 ? 0 : 1);

/**
 * Lines above a number of characters, addresses not counted: they cannot be broken.
 * @param {string} file
 * @param {number} widest
 * @param {(line: string) => boolean} [isChecked]
 */
function wideLines(file, widest, isChecked = () => true) {
  return lines(file).flatMap((line, index) =>
    [...line.replace(/https?:\S+/g, '')].length > widest && isChecked(line)
      ? [`${file}:${index + 1} has more than ${widest} characters`]
      : [],
  );
}

/** @param {string} line */
function isComment(line) {
  return /^\s*(?:\/\/|\/\*|\*)/.test(line) && !/@(?:typedef|param|type)\b|biome-ignore/.test(line);
}

/**
 * A file of the store that does not fit two screens; tests and styles may be longer.
 * @param {string} file
 */
function longFile(file) {
  const isLong =
    /^(?:app|components|lib)\/(?!.*\.test\.).*\.(?:tsx?|js)$/.test(file) &&
    lines(file).length - 1 > MAX_LINES;
  return isLong ? [`${file} has more than ${MAX_LINES} lines`] : [];
}

/**
 * Paths of this repository that a document names and that do not exist. What a run leaves behind
 * (e2e/.results) need not.
 * @param {string} file
 */
function missingPaths(file) {
  const named =
    /`(?!e2e\/\.results\/)((?:app|components|lib|e2e|docs|public|\.github)\/[^`\s*…<]+)`/g;
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
