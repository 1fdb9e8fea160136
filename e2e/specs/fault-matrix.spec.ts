import en from '../../lib/i18n/messages/en.json' with { type: 'json' };
import { faults, slow } from '../fixtures/fault-matrix/faults';
import { places } from '../fixtures/fault-matrix/places/places';
import { type Cell, cells } from '../fixtures/fault-matrix/table';
import { again, expect, expectQuiet, test } from '../fixtures/fault-matrix/test';
import { newWorld, type World } from '../fixtures/fault-matrix/world';
import { CallbackPage } from '../pages/callback-page';

// In one worker: elsewhere each would start a sandbox, a store and shoppers of its own.
test.describe.configure({ mode: 'default' });

/**
 * One case of table.ts, every fault of Gigs at every place where a shopper can meet it: what the
 * shopper meets while the fault is there, and that all is well after it.
 */
async function meet({ fault, place, expected }: Cell, world: World): Promise<void> {
  const at = places[place];
  if (!at) throw new Error(`The table names an unknown place: ${place}`);
  const { gigs } = world.stage;
  const { strikes, meets, well } = await at.enter(world);
  const does = faults[fault](at.wire);
  if (!does) throw new Error(`There is no ${fault} at ${place}`);
  const struck = await Promise.all(strikes.map((match) => gigs.fault({ match, fault: does })));
  try {
    await meets(expected);
    for (const { id } of struck) expect(await gigs.hits(id), 'the fault has struck').not.toBe(0);
  } finally {
    await Promise.all(struck.map(({ id }) => gigs.repair(id)));
  }
  // A plan that is not on sale is kept for a while as it was found.
  if (place !== 'plan page' || expected === 'down' || expected === 'on us') {
    await expect(() => meets(well)).toPass(again);
  }
  expectQuiet(world.shop);
}

for (const cell of cells.filter(({ place, fault }) => places[place] && !slow.includes(fault))) {
  test(`${cell.place}, ${cell.fault}: ${cell.expected}`, async ({ world }) => meet(cell, world));
}

for (const fault of slow) {
  test(`everywhere at once, ${fault}`, async ({ stage, world: { shop } }) => {
    test.setTimeout(120_000);
    const waiting = cells.filter((cell) => places[cell.place] && cell.fault === fault);
    await Promise.all(waiting.map(async (cell) => meet(cell, await newWorld(stage, shop))));
  });
}

for (const { says, fault } of [
  { says: 'unavailable', fault: { type: 'status', status: 500 } },
  { says: 'checking', fault: { type: 'hang' } },
] as const) {
  test(`poll in a page, ${fault.type}: ${says}, and the truth when all is well`, async ({
    stage,
    world: { shop },
    browser,
  }) => {
    const { waiter } = await newWorld(stage, shop);
    const storageState = { cookies: waiter.visitor.cookies(), origins: [] };
    const page = await browser.newPage({ storageState });
    const callback = new CallbackPage(page);
    await page.goto(`${shop.url}/checkout/callback?${waiter.arrival}&status=success`);
    await callback.shows('checking');
    const match = { path: '/subscriptions$', contains: waiter.user };
    const { id } = await stage.gigs.fault({ match, fault });
    await expect.poll(() => stage.gigs.hits(id)).not.toBe(0);
    await callback.shows(says, { timeout: 30_000 });
    await expect(page.getByRole('main')).toContainText(en.callback[says]);
    await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible();
    await stage.gigs.seed({
      subscriptions: [{ user: waiter.user, plan: 'pln_one', status: 'active' }],
    });
    await stage.gigs.repair(id);
    await callback.shows('active', { timeout: 40_000 });
    await page.close();
  });
}
