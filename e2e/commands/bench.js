import { existsSync } from 'node:fs';
import { getBrowser } from './browser.js';
import { build } from './build.js';
import { checkNode, install, root, run } from './prepare.js';

const args = process.argv.slice(2);

checkNode();
await install();
const chromium = await getBrowser();
if (chromium) process.env.CHROMIUM_PATH = chromium;
if (!existsSync(`${root}e2e/bench/node_modules/lighthouse`)) {
  await run('Installing the tools of the bench', 'npm', [
    'ci',
    '--prefix',
    'e2e/bench',
    '--no-audit',
  ]);
}
const began = performance.now();
await build();
console.log(`built in ${((performance.now() - began) / 1_000).toFixed(1)} s (at most 60)`);
await run('Building the empty page', process.execPath, [
  'node_modules/next/dist/bin/next',
  'build',
  'e2e/bench/floor',
]);
await run('Measuring', process.execPath, ['--import', 'tsx', 'e2e/bench/main.ts', ...args]);
