import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

test('npm run brand knows the languages that a file of settings names', () => {
  const cwd = mkdtempSync(join(tmpdir(), 'shop-'));
  for (const name of ['lib', 'node_modules', 'package.json', 'tsconfig.json']) {
    symlinkSync(resolve(name), join(cwd, name));
  }
  writeFileSync(join(cwd, '.env.local'), 'STORE_LOCALES=de,en');
  mkdirSync(join(cwd, 'brand'));
  writeFileSync(join(cwd, 'brand/home.fr.md'), '# Bonjour');
  const args = ['--conditions=react-server', '--import', 'tsx', 'lib/brand/main.ts'];
  // Next does not read .env.local in tests.
  const env = { ...process.env, BRAND_FOLDER: '', NODE_ENV: 'production' as const };
  const { stdout } = spawnSync(process.execPath, args, { cwd, env, encoding: 'utf8' });
  rmSync(cwd, { recursive: true });
  expect(stdout).toMatch(/^! brand\/home\.fr\.md:1 is in a language that the store does not have/);
});
