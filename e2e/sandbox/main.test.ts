import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { ApiError } from './errors';
import { help, readOptions, UsageError } from './options';
import { createSandbox } from './sandbox';
import { startSandbox } from './server';

const main = fileURLToPath(new URL('./main.ts', import.meta.url));
let child: ChildProcess | undefined;
afterEach(() => child?.kill());

type Ended = { code: number | null; out: string; err: string };

function start(args: string[], onOut?: (out: string) => void): Promise<Ended> {
  return new Promise((resolve) => {
    child = spawn(process.execPath, ['--import', 'tsx', main, ...args]);
    let out = '';
    let err = '';
    child.stdout?.on('data', (chunk) => {
      out += chunk;
      onOut?.(out);
    });
    child.stderr?.on('data', (chunk) => {
      err += chunk;
    });
    child.on('close', (code) => resolve({ code, out, err }));
  });
}

const free = ['--port', '0', '--connect-port', '0', '--smtp-port', '0'];

/** What the command line says about these arguments, without a process. */
async function refusal(args: string[]): Promise<string> {
  try {
    const options = readOptions([...free, ...args]);
    const { close } = await startSandbox(createSandbox(options));
    await close();
    return '';
  } catch (error) {
    return error instanceof UsageError || error instanceof ApiError ? error.message : `${error}`;
  }
}

describe('the command line', { timeout: 60_000 }, () => {
  it('has help', () => {
    expect(readOptions(['--help']).help).toBe(true);
    expect(help).toContain('--activation-delay');
  });

  it('leads to this machine when it listens everywhere, as in a container', async () => {
    const options = readOptions([...free, '--host', '0.0.0.0', '--allow-remote']);
    const sandbox = createSandbox(options);
    const { close } = await startSandbox(sandbox);
    expect(sandbox.addresses.api).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(sandbox.addresses.connect).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    await close();
  });

  it('names the port in use and its flag', async () => {
    const blocker = createServer();
    await new Promise<void>((resolve) => blocker.listen(0, '127.0.0.1', resolve));
    const address = blocker.address();
    const port = typeof address === 'object' && address ? String(address.port) : '';
    for (const flag of ['--port', '--connect-port', '--smtp-port']) {
      expect(await refusal([flag, port])).toBe(
        `Port ${port} is in use. Free it or choose another with ${flag}.`,
      );
    }
    blocker.close();
  });

  it.each([
    [['--host', '0.0.0.0'], /not a loopback address/],
    [['--port', 'x'], /--port/],
    [['--nonsense'], /--nonsense/],
    [['--seed', '/nowhere.json'], /--seed \/nowhere\.json/],
    [['--webhook-secret', 'abc'], /--webhook-secret/],
  ])('refuses %j in one line', async (args, message) => {
    expect(await refusal(args)).toMatch(message);
    expect((await refusal(args)).trim().split('\n')).toHaveLength(1);
  });

  it('prints a refusal in one line, and ends with 1', async () => {
    const { code, err } = await start(['--nonsense']);
    expect(code).toBe(1);
    expect(err).toMatch(/^[^\n]*--nonsense[^\n]*\n$/);
  });

  it('prints its addresses but not a custom key, and ends on SIGTERM', async () => {
    const { code, out } = await start([...free, '--key', 'my-own-secret'], (text) => {
      if (text.includes('Ctrl-C')) child?.kill('SIGTERM');
    });
    expect(code).toBe(0);
    expect(out).toMatch(/Connect +http:\/\/127\.0\.0\.1:\d+/);
    expect(out).not.toContain('my-own-secret');
  });
});
