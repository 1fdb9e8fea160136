import en from '../../lib/i18n/messages/en.json' with { type: 'json' };
import { type FaultName, faults, slow, wires } from '../fixtures/fault-matrix/faults';
import { places } from '../fixtures/fault-matrix/places/places';
import { expectPlans } from '../fixtures/fault-matrix/plan-list';
import { type Shop, type Stage, startStage } from '../fixtures/fault-matrix/stage';
import { type Cell, cells } from '../fixtures/fault-matrix/table';
import { newWorld, type World } from '../fixtures/fault-matrix/world';
import { test as base, expect } from '../fixtures/test';
import { CallbackPage } from '../pages/callback-page';

/**
 * Every fault of Gigs at every place where a shopper can meet it (table.ts). Faults of the list of
 * plans affect all pages, so each worker has its own sandbox.
 */
const test = base.extend<object, { stage: Stage; world: World }>({
  stage: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from this pattern
    async ({}, use, { parallelIndex }) => {
      const stage = await startStage(parallelIndex);
      await use(stage);
      await stage.close();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  world: [
    async ({ stage }, use) => use(await newWorld(stage, await stage.open())),
    { scope: 'worker', timeout: 60_000 },
  ],
});

const again = { timeout: 40_000, intervals: [0, 250, 1_000] };

/** One case: what the shopper meets while the fault is there, and that all is well after it. */
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

function atPlans(fault: FaultName) {
  const does = faults[fault](wires.plans);
  if (!does) throw new Error(`There is no ${fault} in the list of plans`);
  return does;
}

/** Nothing of a shopper and no exception is in what the store has printed. */
function expectQuiet({ output }: Shop): void {
  expect(output()).not.toMatch(/⨯|unhandled|sandbox_key|@example\.com|token=/i);
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

for (const { fault, expected } of cells.filter(({ place }) => place === 'plan list')) {
  test(`plan list, ${fault}: ${expected}`, async ({ stage }) => {
    test.setTimeout(120_000);
    const shop = await stage.open();
    const { id } = await stage.gigs.fault({ match: { path: '/plans$' }, fault: atPlans(fault) });
    try {
      await expectPlans(shop, expected);
      expect(await stage.gigs.hits(id)).not.toBe(0);
    } finally {
      await stage.gigs.repair(id);
    }
    if (expected === 'on us') expect(shop.output()).toMatch(/"type":"\w+".*"gigs call failed"/);
    if (expected === 'down' || expected === 'on us') {
      await expect(() => expectPlans(shop, 'all')).toPass(again);
    }
    expectQuiet(shop);
    await shop.close();
  });
}

test('warm list: the last good copy is shown whatever happens to Gigs', async ({ stage }) => {
  test.setTimeout(240_000);
  const { gigs } = stage;
  const warm = await Promise.all(
    cells
      .filter(({ place }) => place === 'warm list')
      .map(async (cell) => ({ ...cell, shop: await stage.open() })),
  );
  for (const { shop } of warm) await expectPlans(shop, 'all');
  const warmed = Date.now();
  // For a minute no store asks for anything newer.
  await expect(() => expect(Date.now() - warmed).toBeGreaterThan(61_000)).toPass();
  for (const { fault, expected, shop } of warm) {
    await test.step(`${fault}: ${expected}`, async () => {
      const { id } = await gigs.fault({ match: { path: '/plans$' }, fault: atPlans(fault) });
      // The first request still gets the copy and triggers a refresh.
      expect((await fetch(`${shop.url}/?plan=pln_one`)).status).toBe(200);
      await expect.poll(() => gigs.hits(id)).not.toBe(0);
      await expect(() => expectPlans(shop, expected)).toPass(again);
      await gigs.repair(id);
      expectQuiet(shop);
    });
  }
});

for (const { says, fault } of [
  { says: 'unavailable', fault: { type: 'status', status: 500 } },
  { says: 'unavailable', fault: { type: 'truncated' } },
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
    await callback.shows(says, 30_000);
    await expect(page.getByRole('main')).toContainText(en.callback[says]);
    await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible();
    await stage.gigs.seed({
      subscriptions: [{ user: waiter.user, plan: 'pln_one', status: 'active' }],
    });
    await stage.gigs.repair(id);
    await callback.shows('active', 40_000);
    await page.close();
  });
}
