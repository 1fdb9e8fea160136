import { test as base, expect } from '@playwright/test';
import { planNames, plans, type Stranger, seedStranger } from '../fixtures/strange-gigs/people';
import { rows } from '../fixtures/strange-gigs/rows';
import { visitAsKnown, visitAsNew, visitSignedOut } from '../fixtures/strange-gigs/tour';
import { post, secrets, signed } from '../fixtures/webhooks';
import { sandboxAt, strangePorts } from '../stage/ports';
import { type SandboxClient, sandboxClient } from '../stage/sandbox-client';
import { type Server, startSandbox, startStore } from '../stage/start';

/**
 * Purchase signed in and out, sign-in, the account and its intents in front of every Gigs that is
 * strange on purpose (e2e/sandbox/profiles). One after the other, as all share one sandbox.
 */
base.describe.configure({ mode: 'default' });

const seed = 'e2e/fixtures/fault-matrix/seed.json';

const test = base.extend<object, { gigs: SandboxClient; stranger: Stranger; shared: Server }>({
  gigs: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from this pattern
    async ({}, use) => {
      const sandbox = await startSandbox(strangePorts, ['--seed', seed]);
      const client = sandboxClient(sandboxAt(strangePorts.gigs));
      await client.seed({ addons: [{ name: 'Extra 1 GB', plans: [plans.had] }] });
      await use(client);
      await sandbox.stop();
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  stranger: [async ({ gigs }, use) => use(await seedStranger(gigs)), { scope: 'worker' }],
  shared: [
    async ({ gigs: _ }, use) => {
      const settings = { GIGS_WEBHOOK_SECRET: secrets.current };
      const store = await startStore(strangePorts, { settings });
      await use(store);
      await store.stop();
    },
    { scope: 'worker', timeout: 180_000 },
  ],
});

/** What was read of plans before is no longer shown: a name tells it from the last good copy. */
async function readsPlansAnew({ url }: Server, gigs: SandboxClient, name: string): Promise<void> {
  await gigs.patch(plans.wanted, { name });
  const data = { object: 'plan', id: plans.wanted };
  const body = JSON.stringify({ type: 'com.gigs.plan.updated', data });
  expect(await post(url, body, signed(body))).toBe(204);
  await expect.poll(async () => (await (await fetch(url)).text()).includes(name)).toBe(true);
}

for (const row of rows) {
  const { profiles, alone, settings, waitsFor, logs, purchase = 'bought', sims = 'all' } = row;
  test(`${profiles || 'as documented'}: ${purchase}, SIMs: ${sims}`, async ({
    gigs,
    stranger,
    shared,
  }) => {
    test.fixme(waitsFor !== undefined, waitsFor);
    await gigs.call('POST', 'profiles', { active: profiles.split(',').filter(Boolean) });
    const ports = { ...strangePorts, store: strangePorts.store + 1 };
    const store = alone ? await startStore(ports, settings && { settings }) : shared;
    if (!alone) await readsPlansAnew(store, gigs, `${planNames.wanted}, ${profiles}`);
    const before = store.output().length;
    try {
      const scene = { gigs, stranger, site: store.url };
      await Promise.all([
        visitAsKnown(scene, row),
        visitAsNew(scene, row),
        visitSignedOut(scene, row),
      ]);
    } finally {
      if (alone) await store.stop();
    }
    if (logs) expect(store.output().slice(before)).toMatch(logs);
    // Nothing of a shopper and no exception is in what the store has printed.
    expect(store.output()).not.toMatch(/⨯|unhandled|sandbox_key|@example\.com|token=/i);
  });
}
