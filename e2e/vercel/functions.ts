import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readlinkSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { output } from './output';

const runtime = fileURLToPath(new URL('./runtime.cjs', import.meta.url));

/** Copies a function, with the files that were traced for it, into an empty folder. */
export function pack(name: string): { folder: string; bytes: number } {
  const folder = mkdtempSync(join(tmpdir(), 'vercel-function-'));
  cpSync(output.folderOf(name), folder, { recursive: true, verbatimSymlinks: true });
  let bytes = 0;
  for (const [to, from] of Object.entries(output.config(name).filePathMap)) {
    const [source, target] = [join(output.copy, from), join(folder, to)];
    mkdirSync(dirname(target), { recursive: true });
    const file = lstatSync(source);
    if (file.isSymbolicLink()) symlinkSync(readlinkSync(source), target);
    else cpSync(source, target);
    bytes += file.size;
  }
  return { folder, bytes };
}

/** What is sent to a function. */
export type Sent = Omit<RequestInit, 'headers'> & { headers?: Record<string, string> };

/** A function in a process of its own. */
export type RunningFunction = {
  /** Milliseconds from the start of the process to its first answer. */
  coldStartMs: number;
  /** One request, as the platform's router passes it on; redirects are not followed. */
  call: (path: string, init?: Sent) => Promise<Response>;
  stop: () => Promise<void>;
};

type Start = {
  folder: string;
  env: Record<string, string>;
  port: number;
  /** What it is asked first. */
  first: { path: string; matched: string };
  isWeb?: boolean;
};

/** Starts a packed function with these settings and no others, and asks it once. */
export async function startFunction(start: Start): Promise<RunningFunction> {
  const { folder, env, port, first, isWeb = false } = start;
  const began = performance.now();
  const child: ChildProcess = fork(runtime, [folder, `${port}`, ...(isWeb ? ['--web'] : [])], {
    cwd: folder,
    execArgv: [],
    env: { NODE_ENV: 'production', PATH: process.env.PATH, ...env },
  });
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  const stop = async () => {
    process.off('exit', kill);
    if (child.exitCode !== null) return;
    const ended = once(child, 'exit');
    kill();
    await ended;
  };
  const [said] = await Promise.race([once(child, 'message'), once(child, 'exit')]);
  if (said !== 'listening') throw new Error(`the function in ${folder} ended: ${said}`);
  const call: RunningFunction['call'] = (path, init = {}) =>
    fetch(`http://127.0.0.1:${port}${path}`, {
      ...init,
      redirect: 'manual',
      headers: {
        'x-forwarded-host': 'shop.example',
        'x-forwarded-proto': 'https',
        ...(isWeb ? {} : { 'x-matched-path': first.matched }),
        ...init.headers,
      },
    });
  const answer = await call(first.path);
  await answer.arrayBuffer();
  const coldStartMs = Math.round(performance.now() - began);
  if (answer.status >= 500) throw new Error(`${first.path}: ${answer.status}`);
  return { coldStartMs, call, stop };
}

type Entry = { value: { kind: string }; lastModified: number; tags: string[] };

/** The cache that all functions share, which on Vercel the platform provides. */
export async function startCache() {
  const entries = new Map<string, Entry>();
  const purged: { tags: string[]; durations?: object }[] = [];
  const server = createServer(async (request, response) => {
    const asked = JSON.parse(await text(request));
    const { key, value, tags = [] } = asked;
    let answer: unknown = null;
    if (request.url === '/get') answer = entries.get(key) ?? null;
    if (request.url === '/set') entries.set(key, { value, lastModified: Date.now(), tags });
    if (request.url === '/purge') {
      purged.push(asked);
      for (const [name, entry] of entries) {
        if (entry.tags.some((tag) => tags.includes(tag))) entries.delete(name);
      }
    }
    response.end(JSON.stringify(answer));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    entries,
    purged,
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}

/** Removes a packed function. */
export function unpack(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}
