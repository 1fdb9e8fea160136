import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { dirname, resolve } from 'node:path';
import { root } from '../commands/prepare.js';
import { type Figure, growth, table } from './figures';
import { help, readOptions } from './options';
import { measureShop } from './shop';
import { openBrowser } from './shopper';

const options = readOptions(process.argv.slice(2));
if (options.help) {
  console.log(help);
  process.exit(0);
}

const figures: Figure[] = [];
const browser = await openBrowser();
for (const plans of options.sizes) {
  // Fifty are there to set a thousand beside them.
  const only = options.only.filter((part) => plans !== 50 || /^(?:pages|weight)$/.test(part));
  report(await measureShop(plans, browser, { ...options, only }));
}
await browser.close();
report(growth(figures, '50 plans', '1,000 plans'));
const missed = figures.filter((one) => one.goal && !one.goal.met).length;
console.log(`${figures.length} figures in ${options.json}; ${missed} miss their goal`);
process.exit(0);

/**
 * Prints what was measured and writes all there is so far, so that nothing is lost with what comes
 * later.
 */
function report(more: Figure[]): void {
  figures.push(...more);
  if (more.length > 0) console.log(`\n${table(more)}\n`);
  const file = resolve(root, options.json);
  mkdirSync(dirname(file), { recursive: true });
  const machine = { node: process.version, cpus: cpus().length, model: cpus()[0]?.model };
  writeFileSync(
    file,
    `${JSON.stringify({ at: new Date(), machine, options, figures }, null, 2)}\n`,
  );
}
