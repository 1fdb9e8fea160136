import { chosenIn } from '../../fixtures/fault-matrix/expect';
import { expect, test } from '../../fixtures/instances';
import { tell } from '../../fixtures/webhooks';
import { HttpBrowser } from '../../stage/http-browser';

/** Sends the webhook of a changed plan, so that no cache is used for it. */
async function tellOf(instance: string, id: string): Promise<void> {
  const body = JSON.stringify({ type: 'com.gigs.plan.updated', data: { object: 'plan', id } });
  expect(await tell(instance, body)).toBe(204);
}

/** Every page that shows plans answers at these instances, and shows this one. */
async function expectOnSale(instances: string[], { id, name }: { id: string; name: string }) {
  const pages = ['/', `/plans/${id}`, `/compare?plans=${id}`, `/?plan=${id}`];
  const visit = async (instance: string) => {
    for (const path of pages) {
      const answer = await fetch(instance + path);
      expect([path, answer.status]).toEqual([path, 200]);
      const [, main] = (await answer.text()).split('<main');
      expect(main, path).toContain(name);
    }
  };
  await Promise.all(instances.map(visit));
}

/** Goes to checkout with a plan that the store page shows as chosen; returns what follows. */
async function checksOut(instance: string, plan: { id: string }) {
  const visitor = new HttpBrowser(instance);
  const page = `/?plan=${plan.id}`;
  expect(chosenIn(await visitor.get(page))).toContain(plan.id);
  return visitor.get(await visitor.post(page, 'voucher', { plan: plan.id, sim: '' }));
}

for (const fault of [{ type: 'hang' }, { type: 'reset' }, { type: 'html', status: 200 }]) {
  const isWhole = fault.type === 'hang';
  const end = isWhole ? 'all is well again by itself, even after a restart' : 'a webhook ends it';
  test(`Gigs is down (${fault.type}): the catalogue stands at every instance, checkout says so, and ${end}`, async ({
    stage,
  }) => {
    test.setTimeout(240_000);
    const plan = await stage.gigs.newPlan();
    const instances = [stage.a, stage.b];
    const shows = async (instance: string) =>
      (await (await fetch(instance)).text()).includes(plan.name);
    const both = () => Promise.all(instances.map(shows));
    await tellOf(stage.a, plan.id);
    await expect.poll(both).toEqual([true, true]);

    await stage.gigs.archive(plan);
    await stage.gigs.fault({ match: {}, fault });
    await tellOf(stage.a, plan.id);
    await expectOnSale(instances, plan);
    const refused = await checksOut(stage.a, plan);
    expect(refused.text).toContain('We can’t reach checkout right now');

    if (isWhole) {
      await stage.restartStores();
      await expectOnSale(instances, plan);
    }
    await stage.gigs.repairAll();
    if (!isWhole) await tellOf(stage.a, plan.id);
    await expect.poll(both, { timeout: 90_000, intervals: [1_000] }).toEqual([false, false]);
  });
}

test('while the list is down an archived plan still shows, and is refused at checkout', async ({
  stage,
}) => {
  const plan = await stage.gigs.newPlan();
  await tellOf(stage.a, plan.id);
  await expect.poll(async () => (await fetch(`${stage.a}/plans/${plan.id}`)).status).toBe(200);
  await stage.gigs.fault({ match: { path: '/plans$' }, fault: { type: 'status', status: 503 } });
  await stage.gigs.archive(plan);
  await tellOf(stage.a, plan.id);
  const { text } = await checksOut(stage.a, plan);
  expect(text).toContain('This plan is no longer available');
});
