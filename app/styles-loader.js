import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import tailwind from '@tailwindcss/postcss';
import { transform } from 'lightningcss';
import postcss from 'postcss';

const sheet = fileURLToPath(new URL('globals.css', import.meta.url));

/** The oldest browsers that Next supports, as it hands them to its own build of styles. */
const targets = {
  chrome: version(111),
  edge: version(111),
  firefox: version(111),
  safari: version(16, 4),
};

/**
 * @typedef {object} Loader what Turbopack gives a loader
 * @property {() => (error: Error | null, code?: string) => void} async
 * @property {(file: string) => void} addDependency
 * @property {(folder: string) => void} addContextDependency
 */

/**
 * A loader of Turbopack: in place of styles.ts, a module that exports the compiled styles as text
 * (docs/adr/0020).
 * @this {Loader}
 */
export default function loadStyles() {
  const done = this.async();
  compile(this).then(
    (code) => done(null, code),
    (error) => done(error),
  );
}

/** @param {Loader} loader */
async function compile(loader) {
  loader.addDependency(sheet);
  const { css, messages } = await postcss([tailwind({ optimize: false })]).process(
    await readFile(sheet, 'utf8'),
    { from: sheet, map: false },
  );
  for (const { type, file, dir } of messages) {
    if (type === 'dependency') loader.addDependency(file);
    if (type === 'dir-dependency') loader.addContextDependency(dir);
  }
  const { code } = transform({
    filename: sheet,
    code: Buffer.from(css),
    minify: true,
    targets,
  });
  return moduleOf(code.toString());
}

/**
 * The module with this text, whose relative addresses become those of files that are served.
 * @param {string} css
 */
function moduleOf(css) {
  const [start, ...rest] = css.split(/url\("?(\.[^")]+)"?\)/);
  /** @type {string[]} */
  const files = [];
  let text = JSON.stringify(start);
  for (const [at, part] of rest.entries()) {
    if (at % 2 === 1) {
      text += ` + ${JSON.stringify(part)}`;
      continue;
    }
    if (!files.includes(part)) files.push(part);
    text += ` + 'url(' + address(file${files.indexOf(part)}) + ')'`;
  }
  return [
    ...files.map((file, at) => `import file${at} from ${JSON.stringify(file)};`),
    'const address = (file) => file.src ?? file;',
    `export const styles = typeof window === 'undefined' ? ${text} : undefined;`,
  ].join('\n');
}

/**
 * A version as Lightning CSS counts it.
 * @param {number} major
 * @param {number} [minor]
 */
function version(major, minor = 0) {
  return (major << 16) | (minor << 8);
}
