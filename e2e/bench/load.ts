import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const autocannon = fileURLToPath(new URL('node_modules/autocannon/autocannon.js', import.meta.url));

/** A request to be sent again and again. */
export type Target = {
  name: string;
  url: string;
  headers?: Record<string, string>;
  /** A form that is posted. */
  body?: string;
  /** The status that it has to have; anything else is a mistake of the bench or the page. */
  status?: number;
  /** Whose CPU time is counted. */
  server?: ChildProcess | undefined;
};

/**
 * One turn of load: requests a second, and milliseconds of the middle, the slowest hundredth, and
 * CPU.
 */
export type Turn = { rate: number; p50: number; p99: number; cpu: number };

/** Sends the request over a number of connections for a number of seconds. */
export async function load(target: Target, seconds: number, connections = 50): Promise<Turn> {
  const headers = Object.entries(target.headers ?? {}).flatMap(([name, value]) => [
    '-H',
    `${name}=${value}`,
  ]);
  const post = target.body === undefined ? [] : ['-m', 'POST', `--body=${target.body}`];
  const cpu = cpuOf(target.server);
  const said = await run([
    ...['-c', `${connections}`, '-d', `${seconds}`, '--json', ...headers, ...post],
    target.url,
  ]);
  const { requests, latency, statusCodeStats, errors } = JSON.parse(said) as {
    requests: { average: number; total: number };
    latency: { p50: number; p99: number };
    statusCodeStats: Record<string, { count: number }>;
    errors: number;
  };
  const wanted = String(target.status ?? 200);
  const odd = Object.keys(statusCodeStats).filter((status) => status !== wanted);
  if (odd.length > 0 || errors > 0) {
    throw new Error(`${target.name}: ${errors} errors, statuses ${odd} beside ${wanted}`);
  }
  const spent = (cpuOf(target.server) - cpu) / requests.total;
  return { rate: requests.average, p50: latency.p50, p99: latency.p99, cpu: spent };
}

/** Alternates between targets (A B A B), so that other load affects all of them alike. */
export async function inTurns(
  targets: Target[],
  { rounds, seconds }: { rounds: number; seconds: number },
): Promise<Map<string, Turn[]>> {
  const turns = new Map<string, Turn[]>(targets.map(({ name }) => [name, []]));
  for (const target of targets) await load(target, Math.min(seconds, 3));
  for (let round = 0; round < rounds; round += 1) {
    for (const target of targets) turns.get(target.name)?.push(await load(target, seconds));
  }
  return turns;
}

/**
 * Milliseconds of CPU that a process, and those of the group that it leads, have had; where the
 * system does not say, not a number.
 */
function cpuOf(server: ChildProcess | undefined): number {
  const leader = String(server?.pid);
  const spent = processes().flatMap((pid) => {
    const fields = statOf(pid);
    if (pid !== leader && fields[2] !== leader) return [];
    // In hundredths of a second: the process itself, and the system for it.
    return (Number(fields[11]) + Number(fields[12])) * 10;
  });
  return spent.length > 0 ? spent.reduce((sum, one) => sum + one, 0) : Number.NaN;
}

function processes(): string[] {
  return existsSync('/proc') ? readdirSync('/proc').filter((name) => /^\d+$/.test(name)) : [];
}

/** What Linux says of a process, after its name; nothing once it has ended. */
function statOf(pid: string): string[] {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  } catch {
    return [];
  }
}

function run(args: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [autocannon, ...args]);
    let said = '';
    let wrong = '';
    child.stdout.on('data', (part) => (said += part));
    child.stderr.on('data', (part) => (wrong += part));
    child.once('close', () => (said ? resolve(said) : reject(new Error(wrong))));
  });
}
