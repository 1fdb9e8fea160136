import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root, run, stop } from './prepare.js';
import { withoutBrand } from './without-brand.js';

const next = `${root}node_modules/next/dist/bin/next`;

const servers = ['next', 'standalone'];
const { E2E_SERVER: server = 'next' } = process.env;
if (!servers.includes(server)) stop(`E2E_SERVER is ${servers.join(' or ')}.`);

/**
 * Whether the tests run what the image runs, as an unprivileged user from files that are read-only,
 * and not `next start`.
 */
export const isStandalone = server === 'standalone';

/** Outside of the project, which may be where only its owner may look. */
const clone = createHash('sha256').update(root).digest('hex').slice(0, 8);
const image = join(tmpdir(), `store-image-${clone}`);

/**
 * Builds the store for production. Needs neither Gigs nor settings.
 * @param {Record<string, string>} [settings] an empty object: those of this clone, and its brand
 */
export async function build(settings = withoutBrand()) {
  const env = { ...settings, ...(isStandalone && { BUILD_OUTPUT: 'standalone' }) };
  await run('Building the store', process.execPath, [next, 'build'], env);
  if (isStandalone) layOutImage();
}

/** Copies what the Dockerfile copies into the image of the store. */
function layOutImage() {
  spawnSync('chmod', ['-R', 'u+w', image]);
  rmSync(image, { recursive: true, force: true });
  for (const [, from = '', to = ''] of dockerfile().matchAll(
    /^COPY --from=build \/app\/(\S+) (\S+)$/gm,
  )) {
    cpSync(root + from, join(image, to), { recursive: true, verbatimSymlinks: true });
  }
  const { status } = spawnSync('chmod', ['-R', 'a-w,a+rX', image]);
  if (status !== 0) stop(`${image} cannot be made read-only.`);
}

/**
 * The command that starts the store as it was built.
 * @param {number} port
 * @param {string[]} [nodeFlags]
 * @returns {{ command: string, args: string[], env: Record<string, string> }}
 */
export function storeCommand(port, nodeFlags = []) {
  const node = process.execPath;
  if (!isStandalone) {
    const args = [...nodeFlags, next, 'start', '-p', `${port}`];
    return { command: node, args, env: { NODE_OPTIONS: startOptions() } };
  }
  const args = [...nodeFlags, join(image, 'server.js')];
  const env = { ...imageEnv(), PORT: `${port}` };
  if (process.getuid?.() !== 0) return { command: node, args, env };
  const nobody = ['--reuid=65534', '--regid=65534', '--clear-groups', '--no-new-privs'];
  return { command: 'setpriv', args: [...nobody, node, ...args], env };
}

/** What `npm start` gives Node. */
function startOptions() {
  const { scripts } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
  return /NODE_OPTIONS:-([^}]+)/.exec(scripts.start)?.[1] ?? '';
}

/** The variables of the image, as `ENV NAME=value …`. */
function imageEnv() {
  const [, store = ''] = dockerfile().split(/^FROM node AS store$/m);
  return Object.fromEntries(
    [...store.matchAll(/^ENV (.*)$/gm)].flatMap(([, line = '']) =>
      line.split(' ').map((pair) => {
        const [name = '', ...value] = pair.split('=');
        return [name, value.join('=')];
      }),
    ),
  );
}

function dockerfile() {
  return readFileSync(`${root}Dockerfile`, 'utf8');
}
