import { existsSync } from 'node:fs';
import { buildForVercel } from '../vercel/build.js';
import { checkNode, install, root, run } from './prepare.js';
import { getRedis } from './redis.js';
import { checkPorts, demoSettings, startSandbox } from './stage.js';

checkNode();
await checkPorts();
await install();
await getRedis();
if (!existsSync(`${root}e2e/vercel/node_modules/vercel`)) {
  // Not `ci`: the registry may lack the builder's optional packages of other systems.
  await run('Installing the builder', 'npm', [
    ...['install', '--prefix', 'e2e/vercel', '--ignore-scripts', '--no-audit', '--no-fund'],
  ]);
}
const sandbox = await startSandbox();
process.env.VERCEL_COPY = buildForVercel(demoSettings);
sandbox.kill();
await run('Reading the output', process.execPath, [
  ...['node_modules/vitest/vitest.mjs', 'run', '--config', 'e2e/vercel/vitest.config.ts'],
  ...process.argv.slice(2),
]);
