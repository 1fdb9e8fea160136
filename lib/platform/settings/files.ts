import 'server-only';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hostOf } from '../host';
import { unquoted } from './setting';

/** What `next start` reads, the first file first. */
const FILES = ['.env.production.local', '.env.local', '.env.production', '.env'];

type Variables = Record<string, string | undefined>;

/**
 * What the files of settings do not say as they seem to: `@next/env` takes `#` for a comment and
 * `$name` for a variable, and a path may lead nowhere.
 * @param variables the environment with these files read
 * @param folder where the files and `public/` are
 * @returns a line each, without values
 */
export function fileProblems(variables: Variables, folder = process.cwd()): string[] {
  const seen = new Set<string>();
  const problems = FILES.flatMap((file) =>
    // The comments keep the build from packing the whole project beside the server.
    linesOf(join(/*turbopackIgnore: true*/ folder, file)).flatMap(([name, written]) => {
      if (seen.has(name)) return [];
      seen.add(name);
      const problem = problemOf(written, variables[name] ?? '', variables);
      return problem ? [`${name} ${problem} (${file})`] : [];
    }),
  );
  const logo = unquoted(variables.STORE_LOGO);
  const isMissing =
    logo &&
    hostOf(variables).hasPublicFiles &&
    !existsSync(join(/*turbopackIgnore: true*/ folder, 'public', logo));
  return isMissing ? [...problems, 'STORE_LOGO is no file in public/'] : problems;
}

/** The names of a file and what is written behind them. */
function linesOf(file: string): [string, string][] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').matchAll(/^\s*(?:export\s+)?([A-Z_\d]+)\s*=(.*)$/gm);
  // The last line of a name counts.
  return [...new Map([...lines].map(([, name = '', written = '']) => [name, written]))];
}

function problemOf(written: string, value: string, variables: Variables): string | null {
  const text = written.trim();
  const isQuoted = /^(["'`]).*\1\s*(?:#.*)?$/.test(text);
  // A comment of one's own has a space before its #, and one behind when it is all there is.
  const cut = isQuoted ? -1 : text.search(/(?<=\S)#|^#(?=\S)/);
  if (cut >= 0 && value === text.slice(0, cut).trim()) {
    return 'ends before its #: put the value in quotes';
  }
  const names = [...text.matchAll(/(?<!\\)\$(?:\{(\w+)|([A-Za-z_]\w*))/g)];
  const lost = names.some(([, braced, plain]) => !variables[braced ?? plain ?? '']);
  return lost && !value.includes('$') ? 'loses what stands behind $: write \\$' : null;
}
