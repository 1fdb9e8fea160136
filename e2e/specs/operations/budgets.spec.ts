import { expect, test } from '@playwright/test';
import { type Figure, growth } from '../../bench/figures';
import { readOptions } from '../../bench/options';
import { measureShop } from '../../bench/shop';

test('bytes, calls, sequential steps and layout shifts stay within budget for any number of plans', async ({
  browser,
}) => {
  // It only ends what hangs: three stores, and answers that take their time.
  test.setTimeout(900_000);
  // So slow that calls at the same time are seen to be at the same time on a busy machine, too.
  const options = readOptions(['--only', 'upstream,weight', '--latency', '400']);
  const figures: Figure[] = [];
  for (const plans of [12, 50, 1_000])
    figures.push(...(await measureShop(plans, browser, options)));
  figures.push(...growth(figures, '50 plans', '1,000 plans'));
  const budgets = figures.filter(({ goal, unit }) => goal && unit !== 's');
  expect(budgets.length).toBeGreaterThan(40);
  for (const { what, of, median, unit, goal } of budgets) {
    expect.soft(goal?.met, `${what}, ${of}: ${median} ${unit}, ${goal?.text}`).toBe(true);
  }
});
