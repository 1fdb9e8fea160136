import { existsSync } from 'node:fs';
import { buildForVercel } from '../vercel/build.js';
import { checkNode, install, root, run } from './prepare.js';
import { getRedis } from './redis.js';

checkNode();
install();
getRedis();
if (!existsSync(`${root}e2e/vercel/node_modules/vercel`)) {
  run('Installing the builder', 'npm', [
    ...['ci', '--prefix', 'e2e/vercel', '--ignore-scripts', '--no-audit', '--no-fund'],
  ]);
}
process.env.VERCEL_COPY = buildForVercel();
run('Reading the output', process.execPath, [
  ...['node_modules/vitest/vitest.mjs', 'run', '--config', 'e2e/vercel/vitest.config.ts'],
  ...process.argv.slice(2),
]);
