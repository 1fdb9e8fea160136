import { type ChildProcess, spawn } from 'node:child_process';
import { storeCommand } from '../commands/build.js';
import { ready, root, start } from '../commands/prepare.js';
import { benchPorts as ports, sandboxAt, storeAt } from '../stage/ports';
import { storeSettings } from '../stage/settings';
import { sandboxArgs } from '../stage/start';

export const storeUrl = storeAt(ports.store);
export const floorUrl = storeAt(ports.floor);
export const otherUrl = storeAt(ports.other);
export const gigsUrl = sandboxAt(ports.gigs);
export const connectUrl = sandboxAt(ports.connect);

const next = `${root}node_modules/next/dist/bin/next`;

/** The sandbox with a number of plans, for so many countries, and the demo accounts. */
export async function startGigs(plans: number, countries = 0): Promise<ChildProcess> {
  const more = ['--plans', `${Math.max(0, plans - demoPlans)}`, '--countries', `${countries}`];
  const sandbox = start(sandboxArgs(ports, more));
  await ready(`${gigsUrl}/_sandbox/health`, sandbox, 'The sandbox');
  return sandbox;
}

/** How many plans the demo has on sale. */
const demoPlans = 12;

/** The store as it was built. */
export async function startStore(): Promise<ChildProcess> {
  const { command, args, env } = storeCommand(ports.store);
  const settings = { ...env, ...storeSettings(ports) };
  const store = start(args, settings, command);
  await ready(`${storeUrl}/api/health`, store, 'The store');
  return store;
}

/** The empty pages; the dynamic one asks Gigs for this path of the project. */
export async function startFloor(call: string): Promise<ChildProcess> {
  const floor = start([next, 'start', 'e2e/bench/floor', '-p', `${ports.floor}`], {
    FLOOR_CALL: `${gigsUrl}/projects/demo/${call}`,
    GIGS_TOKEN: storeSettings(ports).GIGS_TOKEN,
  });
  await ready(floorUrl, floor, 'The empty page');
  return floor;
}

/** Another storefront, by its own command; it is there when its page of plans is. */
export async function startOther(
  folder: string,
  command: string,
  path: string,
): Promise<ChildProcess> {
  const line = command.replaceAll('{port}', `${ports.other}`).replaceAll('{gigs}', gigsUrl);
  const other = spawn(line, {
    cwd: folder,
    shell: true,
    detached: true,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  // Its command may have started others; they are one group.
  groups.add(other);
  process.once('exit', () => groups.has(other) && signalGroup(other, 'SIGTERM'));
  await ready(otherUrl + path, other, 'The other storefront');
  return other;
}

/** Running processes that lead a group of their own. */
const groups = new Set<ChildProcess>();

/**
 * Sends a signal to a process and all that it has started (0 only asks); false when all have ended.
 */
function signalGroup({ pid }: ChildProcess, signal: NodeJS.Signals | 0): boolean {
  try {
    return pid !== undefined && process.kill(-pid, signal);
  } catch {
    return false;
  }
}

/** Ends what was started here, and waits for it. */
export async function end(...processes: ChildProcess[]): Promise<void> {
  await Promise.all(
    processes.map(async (child) => {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      if (!groups.has(child)) child.kill();
      else signalGroup(child, 'SIGTERM');
      await gone;
      while (groups.has(child) && signalGroup(child, 0)) {
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      groups.delete(child);
    }),
  );
}
