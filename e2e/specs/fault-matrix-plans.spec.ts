import { type FaultName, faults, slow, wires } from '../fixtures/fault-matrix/faults';
import { expectPlans } from '../fixtures/fault-matrix/plan-list';
import type { Stage } from '../fixtures/fault-matrix/stage';
import { type Cell, cells } from '../fixtures/fault-matrix/table';
import { again, expect, expectQuiet, test } from '../fixtures/fault-matrix/test';

/** The faults of the list of plans, at a store that has read it before and at one that has not. */
const cold = cells.filter(({ place }) => place === 'plan list');
const warm = cells.filter(({ place }) => place === 'warm list');

test.describe.configure({ timeout: 240_000 });

function strike({ gigs }: Stage, fault: FaultName) {
  const does = faults[fault](wires.plans);
  if (!does) throw new Error(`There is no ${fault} in the list of plans`);
  return gigs.fault({ match: { path: '/plans$' }, fault: does });
}

// Few enough failures that the breaker does not open; what waits or pauses is alone.
const failing = cold.filter(({ expected }) => expected === 'down' || expected === 'on us');
const readable = cold.filter((cell) => !failing.includes(cell));
const isAlone = ({ fault }: Cell) => slow.includes(fault) || fault === '429, wait 30 s';
const groups = failing.filter(isAlone).map((cell) => [cell]);
for (const outcome of ['down', 'on us']) {
  const alike = failing.filter((cell) => cell.expected === outcome && !isAlone(cell));
  for (let first = 0; first < alike.length; first += 4) groups.push(alike.slice(first, first + 4));
}

for (const group of groups) {
  const title = group.map(({ fault, expected }) => `${fault}: ${expected}`).join(', ');
  test(`plan list, ${title}`, async ({ stage }) => {
    const shop = await stage.open();
    let former: string | undefined;
    for (const { fault, expected } of group) {
      await test.step(fault, async () => {
        // The next fault strikes before the former is gone: nothing has been read in between.
        const { id } = await strike(stage, fault);
        if (former) await stage.gigs.repair(former);
        former = id;
        await expectPlans(shop, expected);
        expect(await stage.gigs.hits(id)).not.toBe(0);
        if (expected === 'on us') expect(shop.output()).toMatch(/"type":"\w+".*"gigs call failed"/);
      });
    }
    await stage.gigs.repairAll();
    await expect(() => expectPlans(shop, 'all')).toPass(again);
    expectQuiet(shop);
    await shop.close();
  });
}

test('plan list, odd but readable: what can be read is shown', async ({ stage }) => {
  const shop = await stage.open();
  await expect(() => expectPlans(shop, 'all')).toPass(again);
  for (const { fault, expected } of readable) {
    await test.step(`${fault}: ${expected}`, async () => {
      // What is shown then is what was not shown before.
      const before = expected === 'rest' ? 'all' : 'rest';
      const sellsAll = (all: boolean) =>
        stage.gigs.patch('pln_two', { status: all ? 'available' : 'archived' });
      await sellsAll(before === 'all');
      await shop.plansChanged();
      await expect(() => expectPlans(shop, before)).toPass(again);
      const { id } = await strike(stage, fault);
      await sellsAll(true);
      await shop.plansChanged();
      await expect(() => expectPlans(shop, expected)).toPass(again);
      expect(await stage.gigs.hits(id)).not.toBe(0);
      await stage.gigs.repair(id);
    });
  }
  expectQuiet(shop);
  await shop.close();
});

test('warm list: the last good copy is shown whatever happens to Gigs', async ({ stage }) => {
  const shop = await stage.open();
  await expect(() => expectPlans(shop, 'all')).toPass(again);
  for (const { fault, expected } of warm) {
    await test.step(`${fault}: ${expected}`, async () => {
      // As after the minute in which a store asks for nothing newer by itself.
      await shop.plansChanged();
      const { id } = await strike(stage, fault);
      // The first request still gets the copy and triggers a refresh.
      expect((await fetch(`${shop.url}/?plan=pln_one`)).status).toBe(200);
      await expect.poll(() => stage.gigs.hits(id)).not.toBe(0);
      await expect(() => expectPlans(shop, expected)).toPass(again);
      await stage.gigs.repair(id);
      await shop.plansChanged();
      await expect(() => expectPlans(shop, 'all')).toPass(again);
    });
  }
  expectQuiet(shop);
  await shop.close();
});
