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

test('npm run brand and npm run doctor say in one line which languages there are not', () => {
  const run = (script: string, ...flags: string[]) => {
    const args = ['--conditions=react-server', '--import', 'tsx', script, ...flags];
    const env = { ...process.env, STORE_LOCALES: 'de,xx' };
    return spawnSync(process.execPath, args, { env, encoding: 'utf8' });
  };
  const brand = run('lib/brand/main.ts');
  expect(brand).toMatchObject({ status: 1, stderr: '' });
  expect(brand.stdout).toMatch(/^✗ STORE_LOCALES must be languages of the store.*\n$/);
  const doctor = run('lib/doctor/main.ts');
  expect(doctor).toMatchObject({ status: 1, stderr: '' });
  expect(doctor.stdout).toMatch(/^✗ settings: STORE_LOCALES must be languages/);
  const json = run('lib/doctor/main.ts', '--json');
  expect(json).toMatchObject({ status: 1, stderr: '' });
  expect(JSON.parse(json.stdout)).toMatchObject({
    ready: false,
    lines: [{ verdict: 'failure', says: expect.stringContaining('STORE_LOCALES') }],
  });
});
