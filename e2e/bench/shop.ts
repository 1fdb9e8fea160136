import type { Browser } from '@playwright/test';
import { type Figure, figure, goal } from './figures';
import { measureFound } from './found';
import { gigs } from './gigs';
import { measureBrowser, measureLighthouse, measureUpstream, measureWeight } from './measure';
import { measureMemory } from './memory';
import type { Options } from './options';
import { measurePages, type Place } from './pages';
import { measurePaint } from './paint';
import { buy, signedIn } from './shopper';
import { end, startFloor, startGigs, startOther, startStore, storeUrl } from './stage';

/** Runs the selected parts of the bench with a number of plans, on its own servers. */
export async function measureShop(
  plans: number,
  browser: Browser,
  options: Options,
): Promise<Figure[]> {
  const size = `${plans.toLocaleString('en')} plans`;
  console.log(`\n▸ ${size}`);
  const sandbox = await startGigs(plans, options.countries);
  const started = performance.now();
  const store = await startStore();
  const answered = performance.now() - started;
  const shoppers = new Map<number, Awaited<ReturnType<typeof signedIn>>>();
  for (const sims of plans === 12 ? options.sims : [5]) {
    shoppers.set(sims, await signedIn(`bench-${plans}-${sims}@example.com`, sims));
  }
  const shopper = shoppers.get(5);
  if (!shopper) throw new Error('nobody has five SIMs');
  const floor = options.only.includes('pages')
    ? await startFloor(`sims?user=${shopper.user}`)
    : undefined;
  const other = options.other
    ? await startOther(options.other.folder, options.other.start, options.other.path)
    : undefined;
  const plan = await planOf();
  const callback = await buy(shopper, plan);
  const cookies = new Map([...shoppers].map(([sims, { cookie }]) => [sims, cookie]));
  const place: Place = { size, plan, cookies, callback, store, floor, other };
  await gigs.latency(options.latency);

  const found: Figure[] = [
    figure('start to first answer', size, 's', [answered / 1_000], {
      goal: goal('at most 2', answered <= 2_000),
    }),
  ];
  for (const part of options.only) {
    console.log(`  ${part}`);
    if (part === 'pages') found.push(...(await measurePages(place, options)));
    if (part === 'upstream') found.push(...(await measureUpstream(place, options)));
    if (part === 'weight') found.push(...(await measureWeight(browser, place, options)));
    if (part === 'paint') found.push(...(await measurePaint(browser, place, options)));
    if (part === 'browser') found.push(...(await measureBrowser(browser, place, options)));
    if (part === 'lighthouse') found.push(...(await measureLighthouse(place, options)));
    if (part === 'found') found.push(...(await measureFound(place, options)));
    if (part === 'memory') found.push(...(await measureMemory(place, options)));
  }
  await end(...[store, floor, sandbox, other].filter((one) => one !== undefined));
  return found;
}

/** A plan that the store page shows. */
async function planOf(): Promise<string> {
  const html = await (await fetch(storeUrl)).text();
  const plan = /name="plan" value="([^"]+)"/.exec(html)?.[1];
  if (!plan) throw new Error('the store shows no plan');
  return plan;
}
