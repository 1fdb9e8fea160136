import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { expect, test } from 'vitest';

/** Says that it has begun, and that nobody ended it. */
const child = `console.error('begun'); setTimeout(() => console.error('left behind'), 30_000)`;

/** Ends a command made of `code` when its child has begun; resolves when both are gone. */
async function endCommand(code: string, signal: NodeJS.Signals) {
  const args = ['--input-type=module', '-e', code];
  const command = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  const said: string[] = [];
  const lines = createInterface({ input: command.stderr }).on('line', (line) => said.push(line));
  const gone = once(lines, 'close');
  await once(lines, 'line');
  const ended = once(command, 'exit');
  command.kill(signal);
  const [status] = await ended;
  await gone;
  return { status, said };
}

test.each([
  ['a build', 'run("A build", process.execPath, args)'],
  ['a server', 'start(args)'],
])('a signal to a command also ends %s that it has started', async (_, call) => {
  const code = `
    import { run, start } from './e2e/commands/prepare.js';
    const args = ['-e', ${JSON.stringify(child)}];
    ${call};
  `;
  expect(await endCommand(code, 'SIGTERM')).toEqual({ status: 143, said: ['begun'] });
  expect(await endCommand(code, 'SIGINT')).toEqual({ status: 130, said: ['begun'] });
});
