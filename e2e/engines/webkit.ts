import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { findWebKit } from '../commands/engine-browsers.js';
import { ports } from '../stage/ports';
import {
  type BrowserOptions,
  type Command,
  commands,
  type Driver,
  type Fields,
  sessionOptions,
  WebDriverError,
} from './webdriver';

/** How long the driver may take to start on a busy machine. */
const START_TIMEOUT_MS = 90_000;
/** How long one command may take, so that a browser that hangs is told as such. */
const COMMAND_TIMEOUT_MS = 30_000;
/** How long a program may take to end before it is killed. */
const END_TIMEOUT_MS = 5_000;
const driverUrl = `http://127.0.0.1:${ports.webkitDriver}`;

// The buttons of the window hold it at 447 px.
const narrowWindow = `
headerbar, toolbar, headerbar *, button, entry { padding: 0; margin: 0; min-width: 0 }
`;

/** Starts WebKitGTK's MiniBrowser on a screen of its own, driven by WebKitWebDriver. */
export async function startWebKit({ proxyPort, dark }: BrowserOptions): Promise<Driver> {
  const settings = await mkdtemp(join(tmpdir(), 'engines-webkit-'));
  await mkdir(join(settings, 'gtk-3.0'));
  await writeFile(join(settings, 'gtk-3.0/gtk.css'), narrowWindow);
  const screen = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  const started = [screen];
  const kill = () => {
    for (const child of started) child.kill();
  };
  process.once('exit', kill);
  const stop = async () => {
    process.off('exit', kill);
    for (const child of started.toReversed()) await end(child);
    await rm(settings, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const [display] = await once(screen.stdio[3] as Readable, 'data');
    const driver = spawn('WebKitWebDriver', [`--port=${ports.webkitDriver}`, '--host=127.0.0.1'], {
      stdio: 'ignore',
      env: {
        ...process.env,
        DISPLAY: `:${String(display).trim()}`,
        XDG_CONFIG_HOME: settings,
        GTK_THEME: dark ? 'Adwaita:dark' : 'Adwaita',
      },
    });
    started.push(driver);
    await isReady(driver);
    const session = await newSession(proxyPort);
    const send = (command: Command, fields?: Fields) => ask(command, fields, session);
    return {
      send,
      async stop() {
        await send('DeleteSession').catch(() => undefined);
        await stop();
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function newSession(proxyPort: number): Promise<string> {
  const alwaysMatch = {
    browserName: 'MiniBrowser',
    ...sessionOptions,
    'webkitgtk:browserOptions': { binary: findWebKit(), args: ['--automation'] },
    proxy: { proxyType: 'manual', httpProxy: `127.0.0.1:${proxyPort}` },
  };
  const answer = await ask('NewSession', { capabilities: { alwaysMatch } });
  return (answer as { sessionId: string }).sessionId;
}

async function ask(command: Command, { id, ...fields }: Fields = {}, session = '') {
  const [method, path] = commands[command];
  const parts = ['session', session, path.replace(':id', id ?? '')].filter(Boolean);
  const answer = await fetch(`${driverUrl}/${parts.join('/')}`, {
    method,
    signal: AbortSignal.timeout(command === 'NewSession' ? START_TIMEOUT_MS : COMMAND_TIMEOUT_MS),
    ...(method === 'POST' && { body: JSON.stringify(fields) }),
  });
  const { value } = (await answer.json()) as { value: unknown };
  if (answer.ok) return value;
  const { error, message } = value as { error: string; message: string };
  throw new WebDriverError(error, message);
}

async function isReady(driver: ChildProcess): Promise<void> {
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (Date.now() < deadline && driver.exitCode === null) {
    if (await fetch(`${driverUrl}/status`).catch(() => null)) return;
    await wait(50);
  }
  throw new Error(`WebKitWebDriver does not start on port ${ports.webkitDriver}`);
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill();
  const killed = setTimeout(() => child.kill('SIGKILL'), END_TIMEOUT_MS);
  await ended;
  clearTimeout(killed);
}
