import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { root } from './prepare.js';

/** What `next build` and `next start` read beside the environment. */
const files = ['.env.production.local', '.env.local', '.env.production', '.env'];

/**
 * What makes a store forget the brand of this clone, its folder and its `.env` files, so that tests
 * find the same store in every clone. What the environment itself says stays.
 * @param {string} folder where the files are
 * @param {Record<string, string | undefined>} environment
 * @returns {{ BRAND_FOLDER: string } & Record<string, string>}
 */
export function withoutBrand(folder = root, environment = process.env) {
  const inFiles = files
    .map((file) => join(folder, file))
    .filter((path) => existsSync(path))
    .flatMap((path) => Object.keys(parseEnv(readFileSync(path, 'utf8'))));
  const elsewhere = inFiles.filter((name) => environment[name] === undefined);
  return {
    ...Object.fromEntries(elsewhere.map((name) => [name, ''])),
    // No folder has this name.
    BRAND_FOLDER: environment.BRAND_FOLDER ?? `${root}e2e/no-brand`,
  };
}
