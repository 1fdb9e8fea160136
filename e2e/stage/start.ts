import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { isStandalone, storeCommand } from '../commands/build.js';
import { type StagePorts, sandboxAt, storeAt } from './ports';
import { sandboxFile } from './sandbox-file';
import { storeSettings } from './settings';

const cwd = fileURLToPath(new URL('../..', import.meta.url));

/** How long a server may take to respond; a busy machine starts several at once. */
const START_TIMEOUT_MS = 120_000;

/** A running server. */
export type Server = {
  url: string;
  process: ChildProcess;
  /** Everything it has printed. */
  output: () => string;
  /** Sends SIGTERM, as a host does, and returns the exit code. */
  end: () => Promise<number | null>;
  /** Ends it, if it is still running. */
  stop: () => Promise<void>;
};

type Start = {
  /** Node unless it says otherwise. */
  command?: string;
  args: string[];
  url: string;
  /** The path that responds with success once the server is ready. */
  health?: string;
  env?: Record<string, string>;
};

/** Starts a Node server, which ends with this process, and waits until it is healthy. */
export async function startServer({
  command = process.execPath,
  args,
  url,
  health = '',
  env = {},
}: Start): Promise<Server> {
  const server = spawn(command, args, {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, FORCE_COLOR: undefined, ...env },
  });
  const kill = () => server.kill();
  process.once('exit', kill);
  server.once('exit', () => process.off('exit', kill));
  let output = '';
  for (const stream of [server.stdout, server.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const isRunning = () => server.exitCode === null && server.signalCode === null;
  const end = async () => {
    const ended = once(server, 'exit');
    server.kill('SIGTERM');
    const [code] = await ended;
    return code as number | null;
  };
  const stop = async () => {
    if (isRunning()) await end();
  };
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (!(await isHealthy(url + health))) {
    if (!isRunning()) throw new Error(`${args.join(' ')} ended: ${server.exitCode}\n${output}`);
    if (Date.now() > deadline) {
      await stop();
      throw new Error(`${args.join(' ')} did not answer at ${url}${health}\n${output}`);
    }
    await wait(100);
  }
  return { url, process: server, output: () => output, end, stop };
}

function isHealthy(url: string): Promise<boolean> {
  return fetch(url, { signal: AbortSignal.timeout(5_000) }).then(
    async ({ ok, body }) => {
      await body?.cancel();
      return ok;
    },
    () => false,
  );
}

/** The arguments that start a sandbox on these ports. */
export function sandboxArgs(ports: Omit<StagePorts, 'store'>, flags: string[] = []): string[] {
  return [
    ...[sandboxFile(), '--quiet', '--port', `${ports.gigs}`],
    ...['--connect-port', `${ports.connect}`, '--smtp-port', `${ports.smtp}`, ...flags],
  ];
}

/** Starts a sandbox: Gigs, its hosted checkout and a mailbox. */
export function startSandbox(
  ports: Omit<StagePorts, 'store'>,
  flags: string[] = [],
): Promise<Server> {
  const url = sandboxAt(ports.gigs);
  return startServer({ args: sandboxArgs(ports, flags), url, health: '/_sandbox/health' });
}

type StoreOptions = {
  settings?: Record<string, string>;
  /** `/api/ready` instead waits until Gigs has answered. */
  health?: '/api/health' | '/api/ready';
  nodeFlags?: string[];
  /** As the README says, and not Next alone; an image has no npm in between. */
  byNpm?: boolean;
};

/** Starts the store as it was built, in front of the sandbox on these ports. */
export function startStore(
  ports: StagePorts,
  { settings = {}, health = '/api/health', nodeFlags = [], byNpm = false }: StoreOptions = {},
): Promise<Server> {
  const start =
    byNpm && !isStandalone
      ? { command: 'npm', args: ['start', '--', '-p', `${ports.store}`], env: {} }
      : storeCommand(ports.store, nodeFlags);
  const env = { ...start.env, ...storeSettings(ports, settings) };
  return startServer({ ...start, url: storeAt(ports.store), health, env });
}
