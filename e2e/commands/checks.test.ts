import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

test.each(['check-imports.js', 'check-text.js'])('%s finds nothing', (script) => {
  const { status, stderr } = spawnSync(process.execPath, [`e2e/commands/${script}`]);
  expect(stderr.toString()).toBe('');
  expect(status).toBe(0);
});

test.each(['demo', 'test', 'soak', 'screenshots'])(
  'npm run %s refuses a flag that it does not have',
  (name) => {
    const args = [`e2e/commands/${name}.js`, '--no-such-flag', '5300'];
    const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    expect([status, stderr]).toEqual([1, expect.stringContaining('--no-such-flag')]);
  },
);
