import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { ports } from '../stage/ports';
import { storeSettings } from '../stage/settings';

const cwd = fileURLToPath(new URL('../..', import.meta.url));

test('npm run doctor tells an operator that the store and its Gigs are in order', () => {
  const settings = storeSettings(ports);
  const args = ['run', '--silent', 'doctor', '--', '--connect', '--json'];
  const env = { ...process.env, ...settings };
  const { status, stdout } = spawnSync('npm', args, { cwd, env, encoding: 'utf8' });
  const { ready, lines } = JSON.parse(stdout);
  expect({ status, ready }).toEqual({ status: 0, ready: true });
  const verdicts = lines.map(({ name, verdict }: Record<string, string>) => [name, verdict]);
  expect(Object.fromEntries(verdicts)).toMatchObject({
    key: 'ok',
    'plans on sale': 'ok',
    'SIMs by user': 'ok',
    origin: 'ok',
    'return address': 'ok',
    'mail server': 'ok',
    store: 'ok',
  });
  expect(stdout).not.toMatch(/@|session=|sandbox_key/);
});
