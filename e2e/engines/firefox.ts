import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { findFirefox } from '../commands/engine-browsers.js';
import {
  type BrowserOptions,
  type Driver,
  type Send,
  sessionOptions,
  WebDriverError,
} from './webdriver';

/** How long the browser may take to start on a busy machine. */
const START_TIMEOUT_MS = 90_000;

/**
 * Starts Firefox with a profile of its own. It is driven by Marionette, the protocol that
 * geckodriver, which Debian does not have, translates WebDriver to: the same commands over TCP.
 */
export async function startFirefox(options: BrowserOptions): Promise<Driver> {
  const profile = await mkdtemp(join(tmpdir(), 'engines-firefox-'));
  await writeFile(join(profile, 'user.js'), preferencesOf(options));
  // Firefox's own controls hold the window at 500 px.
  await mkdir(join(profile, 'chrome'));
  await writeFile(join(profile, 'chrome/userChrome.css'), '* { min-width: 0 !important }');

  const flags = ['--marionette', '--headless', '--no-remote', '--profile', profile];
  const browser = spawn(findFirefox() ?? 'firefox', flags, { stdio: 'ignore' });
  const ended = once(browser, 'exit');
  const kill = () => browser.kill();
  process.once('exit', kill);
  const stop = async () => {
    process.off('exit', kill);
    kill();
    await ended;
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const socket = connect(await portOf(profile), '127.0.0.1');
    const send = await converse(socket);
    await send('NewSession', { capabilities: { alwaysMatch: sessionOptions } });
    return {
      send,
      async stop() {
        socket.destroy();
        await stop();
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

function preferencesOf({ proxyPort, dark, blocksCookies }: BrowserOptions): string {
  const preferences = {
    'marionette.port': 0,
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': proxyPort,
    'network.proxy.allow_hijacking_localhost': true,
    // Scripts that are held back must not keep the form behind them waiting for a connection.
    'network.http.max-persistent-connections-per-server': 32,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'layout.css.prefers-color-scheme.content-override': dark ? 0 : 1,
    'network.cookie.cookieBehavior': blocksCookies ? 2 : 5,
    'toolkit.legacyUserProfileCustomizations.stylesheets': true,
  };
  return Object.entries(preferences)
    .map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});\n`)
    .join('');
}

/** The port that Firefox has chosen; it writes it to its profile. */
async function portOf(profile: string): Promise<number> {
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (Date.now() < deadline) {
    const port = await readFile(join(profile, 'MarionetteActivePort'), 'utf8').catch(() => '');
    if (port) return Number(port);
    await wait(50);
  }
  throw new Error('Firefox does not start');
}

type Answer = [
  kind: 1,
  id: number,
  error: { error: string; message: string } | null,
  result: unknown,
];

/** Messages of Marionette are JSON, each behind its length in bytes and a colon. */
async function converse(socket: Socket): Promise<Send> {
  const waiting = new Map<number, (answer: Answer) => void>();
  socket.setMaxListeners(0);
  let greet = () => {};
  const greeted = new Promise<void>((resolve) => {
    greet = resolve;
  });
  let rest = Buffer.alloc(0);
  socket.on('data', (data) => {
    rest = Buffer.concat([rest, data]);
    for (;;) {
      const start = rest.indexOf(':') + 1;
      const end = start + Number(rest.toString('utf8', 0, Math.max(0, start - 1)));
      if (start === 0 || rest.length < end) return;
      const message: unknown = JSON.parse(rest.toString('utf8', start, end));
      rest = rest.subarray(end);
      if (Array.isArray(message)) waiting.get(message[1])?.(message as Answer);
      else greet();
    }
  });
  await Promise.race([greeted, once(socket, 'close')]);

  let last = 0;
  return async (command, fields = {}) => {
    last += 1;
    const text = JSON.stringify([0, last, `WebDriver:${command}`, fields]);
    const [, id, error, result] = await new Promise<Answer>((resolve, reject) => {
      waiting.set(last, resolve);
      socket.once('close', () => reject(new Error(`Firefox ended before ${command}`)));
      socket.write(`${Buffer.byteLength(text)}:${text}`);
    });
    waiting.delete(id);
    if (error) throw new WebDriverError(error.error, error.message);
    const isWrapped = result !== null && typeof result === 'object' && 'value' in result;
    return isWrapped ? result.value : result;
  };
}
