import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';

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

// Each case starts its own process.
describe('the command line', { timeout: 60_000 }, () => {
  it('prints its help', async () => {
    const { code, out } = await start(['--help']);
    expect(code).toBe(0);
    expect(out).toContain('--activation-delay');
    expect(out).toMatch(/branded-connect +Connect on the brand's own domain/);
  });

  it('reports a port in use in one line', async () => {
    const blocker = createServer();
    await new Promise<void>((resolve) => blocker.listen(0, '127.0.0.1', resolve));
    const address = blocker.address();
    const port = typeof address === 'object' && address ? String(address.port) : '';
    for (const flag of ['--port', '--connect-port', '--smtp-port']) {
      const { code, err } = await start([...free, flag, port]);
      expect(code).toBe(1);
      expect(err.trim()).toBe(`Port ${port} is in use. Free it or choose another with ${flag}.`);
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
    const { code, err } = await start([...free, ...args]);
    expect(code).toBe(1);
    expect(err).toMatch(message);
    expect(err.trim().split('\n')).toHaveLength(1);
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
