import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

test.each(['check-imports.js', 'check-text.js'])('%s finds nothing', (script) => {
  const { status, stderr } = spawnSync(process.execPath, [`e2e/commands/${script}`]);
  expect(stderr.toString()).toBe('');
  expect(status).toBe(0);
});
