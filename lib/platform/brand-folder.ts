import 'server-only';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The most that a text of a brand may hold: a long document has a tenth of it. */
export const MAX_BYTES = 256_000;

/**
 * Where everything lies that is a brand's own. `BRAND_FOLDER` is for tests: a brand has its folder
 * beside the store, in a container too, and Vercel takes it along (next.config.js).
 */
export function brandFolder(): string {
  return process.env.BRAND_FOLDER || join(/* turbopackIgnore: true */ process.cwd(), 'brand');
}

/** The path of a file in the folder. */
export function brandPath(file: string): string {
  return join(brandFolder(), file);
}

/**
 * A text of the folder, or null if there is none. What is too large counts as missing here;
 * lib/brand/check.ts refuses it before the store starts.
 */
export function readBrandText(file: string): string | null {
  const path = brandPath(file);
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats?.isFile() || stats.size > MAX_BYTES) return null;
  return readFileSync(path, 'utf8')
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n');
}
