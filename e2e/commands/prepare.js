import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

/** The project's root folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Settings of every process that a command starts. */
export const quiet = {
  NEXT_TELEMETRY_DISABLED: '1',
  npm_config_update_notifier: 'false',
  DEBIAN_FRONTEND: 'noninteractive',
};

/**
 * @param {string} message
 * @returns {never}
 */
export function stop(message) {
  console.error(`\n${message}\n`);
  process.exit(1);
}

const movesPorts = 'E2E_PORTS=2000 before the command moves every port by as much.';

/**
 * The flags of a command; ends with a clear sentence on one that it does not have.
 * @template {NonNullable<import('node:util').ParseArgsConfig['options']>} T
 * @param {T} options
 */
export function readFlags(options) {
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    const known = Object.keys(options).map((name) => `--${name}`);
    const flags = known.length > 0 ? `It takes ${known.join(', ')}.` : 'It takes none.';
    return stop(`${error instanceof Error ? error.message : error}\n${flags} ${movesPorts}`);
  }
}

/** Ends with a clear sentence on a Node that is too old. */
export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  stop(`This needs Node 20.19 or newer; this is ${process.version}.`);
}

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();
let isWatching = false;

/**
 * Starts a process that ends with this one, by whatever signal.
 * @param {string} command
 * @param {string[]} args
 * @param {Record<string, string>} env
 * @param {import('node:child_process').StdioOptions} stdio
 */
function startChild(command, args, env, stdio) {
  if (!isWatching) endChildrenWithThis();
  const child = spawn(command, args, {
    cwd: root,
    stdio,
    env: { ...process.env, ...quiet, ...env },
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  return child;
}

function endChildrenWithThis() {
  isWatching = true;
  process.once('exit', () => {
    for (const child of running) child.kill();
  });
  // Without a listener a signal would end this process alone.
  process.once('SIGINT', () => process.exit(130));
  process.once('SIGTERM', () => process.exit(143));
}

/**
 * Runs a command, its output shown; returns whether it succeeded.
 * @param {string} command
 * @param {string[]} args
 * @param {Record<string, string>} [env]
 * @returns {Promise<boolean>}
 */
export async function succeeds(command, args, env = {}) {
  const [code] = await once(startChild(command, args, env, 'inherit'), 'exit');
  return code === 0;
}

/**
 * Runs a command, its output shown; ends everything when it fails.
 * @param {string} what
 * @param {string} command
 * @param {string[]} args
 * @param {Record<string, string>} [env]
 */
export async function run(what, command, args, env) {
  console.log(`\n▸ ${what}`);
  if (!(await succeeds(command, args, env))) stop(`${what} failed. What went wrong stands above.`);
}

/** Installs the packages of the lockfile, unless just these are installed already. */
export async function install() {
  const lock = createHash('sha256')
    .update(readFileSync(`${root}package-lock.json`))
    .digest('hex');
  const mark = `${root}node_modules/.installed`;
  if (existsSync(mark) && readFileSync(mark, 'utf8') === lock) return;
  await run('Installing packages (a minute or so)', 'npm', ['ci', '--no-audit', '--no-fund']);
  mkdirSync(`${root}node_modules`, { recursive: true });
  writeFileSync(mark, lock);
}

/**
 * Ends with a clear sentence when a port is in use.
 * @param {number} port
 * @param {string} use
 */
export async function checkPort(port, use) {
  for (const host of ['127.0.0.1', '::']) {
    const error = await new Promise((resolve) => {
      const server = createServer();
      server.once('error', resolve);
      server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(null)));
    });
    if (error?.code === 'EADDRINUSE') {
      stop(
        `Port ${port}, which ${use} needs, is in use. Stop what uses it and try again.\n${movesPorts}`,
      );
    }
  }
}

/**
 * Starts a server that ends with this process.
 * @param {string[]} args
 * @param {Record<string, string>} env
 * @param {string} command
 */
export function start(args, env = {}, command = process.execPath) {
  const child = startChild(command, args, env, ['ignore', 'pipe', 'inherit']);
  // The server's own output is not shown, but the pipe must be drained.
  child.stdout?.resume();
  return child;
}

/**
 * Waits until an address answers with success.
 * @param {string} url
 * @param {import('node:child_process').ChildProcess} server
 * @param {string} name
 */
export async function ready(url, server, name) {
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline) {
    if (server.exitCode !== null) stop(`${name} did not start. What went wrong stands above.`);
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  stop(`${name} did not answer within a minute.`);
}
