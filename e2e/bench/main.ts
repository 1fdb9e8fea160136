import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { dirname, resolve } from 'node:path';
import type { Browser } from '@playwright/test';
import { root } from '../commands/prepare.js';
import { type Figure, figure, goal, growth, table } from './figures';
import { gigs } from './gigs';
import { measureBrowser, measureLighthouse, measureUpstream, measureWeight } from './measure';
import { measureMemory } from './memory';
import { help, type Options, readOptions } from './options';
import { measurePages, type Place } from './pages';
import { buy, openBrowser, signedIn } from './shopper';
import { end, startFloor, startGigs, startOther, startStore, storeUrl } from './stage';

const options = readOptions(process.argv.slice(2));
if (options.help) {
  console.log(help);
  process.exit(0);
}

const figures: Figure[] = [];
const browser = await openBrowser();
for (const plans of options.sizes) figures.push(...(await measure(plans, browser, options)));
await browser.close();
figures.push(...growth(figures, '50 plans', '1,000 plans'));

console.log(`\n${table(figures)}\n`);
const file = resolve(root, options.json);
mkdirSync(dirname(file), { recursive: true });
const machine = { node: process.version, cpus: cpus().length, model: cpus()[0]?.model };
writeFileSync(file, `${JSON.stringify({ at: new Date(), machine, options, figures }, null, 2)}\n`);
const missed = figures.filter((one) => one.goal && !one.goal.met).length;
console.log(`${figures.length} figures in ${options.json}; ${missed} miss their goal`);
process.exit(0);

/** Every part of the bench with so many plans on sale. */
async function measure(plans: number, browser: Browser, options: Options): Promise<Figure[]> {
  const size = `${plans.toLocaleString('en')} plans`;
  console.log(`\n▸ ${size}`);
  const sandbox = await startGigs(plans);
  const started = performance.now();
  const store = await startStore();
  const answered = performance.now() - started;
  const shoppers = new Map<number, Awaited<ReturnType<typeof signedIn>>>();
  for (const sims of plans === 12 ? options.sims : [5]) {
    shoppers.set(sims, await signedIn(browser, `bench-${plans}-${sims}@example.com`, sims));
  }
  const shopper = shoppers.get(5);
  if (!shopper) throw new Error('nobody has five SIMs');
  const floor = await startFloor(`sims?user=${shopper.user}`);
  const other = options.other && (await startOther(options.other.folder, options.other.start));
  const plan = await planOf();
  const callback = await buy(shopper, plan);
  const cookies = new Map([...shoppers].map(([sims, { cookie }]) => [sims, cookie]));
  const place: Place = { size, plan, cookies, callback, store, floor };
  await gigs.latency(options.latency);

  const found: Figure[] = [
    figure('start to first answer', size, 's', [answered / 1_000], {
      goal: goal('at most 2', answered <= 2_000),
    }),
  ];
  for (const part of options.only) {
    console.log(`  ${part}`);
    if (part === 'pages') found.push(...(await measurePages(place, options)));
    if (part === 'upstream') found.push(...(await measureUpstream(place)));
    if (part === 'weight') found.push(...(await measureWeight(browser, place)));
    if (part === 'browser') found.push(...(await measureBrowser(browser, place, options)));
    if (part === 'lighthouse') found.push(...measureLighthouse(place, options));
    if (part === 'memory') found.push(...(await measureMemory(place, options)));
  }
  for (const { context } of shoppers.values()) await context.close();
  await end(store, floor, sandbox, ...(other ? [other] : []));
  return found;
}

/** A plan that the store page shows. */
async function planOf(): Promise<string> {
  const html = await (await fetch(storeUrl)).text();
  const plan = /name="plan" value="([^"]+)"/.exec(html)?.[1];
  if (!plan) throw new Error('the store shows no plan');
  return plan;
}
