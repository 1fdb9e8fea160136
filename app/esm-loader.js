import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';

/**
 * @typedef {object} Loader what Turbopack gives a loader
 * @property {string} resourcePath
 * @property {() => (error: Error | null, code?: string) => void} async
 */

/**
 * A loader of Turbopack: in place of a CommonJS module of Next, the same one as an ES module, which
 * Next ships too. Of those, a build leaves out what nothing uses (docs/adr/0021).
 * @this {Loader}
 * @param {string} source
 */
export default function loadEsm(source) {
  const done = this.async();
  const twin = this.resourcePath.replace(/(?<=[\\/]next[\\/]dist[\\/])/, 'esm/');
  if (!existsSync(twin)) {
    done(null, source);
    return;
  }
  readFile(twin, 'utf8').then(
    (code) => done(null, code),
    (error) => done(error),
  );
}
