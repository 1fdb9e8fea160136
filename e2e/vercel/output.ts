import { readdirSync, readFileSync, realpathSync } from 'node:fs';
import { relative } from 'node:path';

const copy = process.env.VERCEL_COPY ?? '';
const folder = `${copy}/.vercel/output`;
const functions = `${folder}/functions`;

type Route = {
  src?: string;
  dest?: string;
  status?: number;
  headers?: Record<string, string>;
  missing?: { type: string; key?: string }[];
};

/** What `.vc-config.json` says of a function; the files it needs are relative to the build. */
export type FunctionConfig = {
  runtime: string;
  maxDuration?: number;
  regions?: string[];
  filePathMap: Record<string, string>;
};

/** What `.prerender-config.json` says of a page that the platform caches. */
type PrerenderConfig = {
  allowQuery?: string[];
  fallback: unknown;
  initialHeaders?: Record<string, string>;
};

/** What in the folder of functions ends so, without that. */
const named = (end: string) =>
  readdirSync(functions, { recursive: true, encoding: 'utf8' }).flatMap((name) =>
    name.endsWith(end) && !name.includes('.func/') ? [name.slice(0, -end.length)] : [],
  );

const json = <T>(file: string): T => JSON.parse(readFileSync(file, 'utf8'));

/** The build's output, in the format of https://vercel.com/docs/build-output-api/v3. */
export const output = {
  copy,
  /** What the CLI has printed. */
  log: () => readFileSync(`${copy}/build.log`, 'utf8'),
  routes: () => json<{ routes: Route[] }>(`${folder}/config.json`).routes,
  /** The functions by what they answer; several share one. */
  functions: () => named('.func'),
  /** The folder of a function, behind what shares it. */
  folderOf: (name: string) => realpathSync(`${functions}/${name}.func`),
  config: (name: string) => json<FunctionConfig>(`${output.folderOf(name)}/.vc-config.json`),
  launcher: (name: string) => readFileSync(`${output.folderOf(name)}/___next_launcher.cjs`, 'utf8'),
  /** The functions that there really are. */
  distinct: () => [
    ...new Set(
      output
        .functions()
        .map((name) => relative(functions, output.folderOf(name)).replace(/\.func$/, '')),
    ),
  ],
  /** What the platform caches. */
  prerendered: () => named('.prerender-config.json'),
  prerender: (name: string) => json<PrerenderConfig>(`${functions}/${name}.prerender-config.json`),
};
