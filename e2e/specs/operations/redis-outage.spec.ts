import { gigs } from '../../fixtures/gigs';
import { expect, test } from '../../fixtures/instances';
import { post, signed } from '../../fixtures/webhooks';

const plan = 'Europe Both 10 GB';
const recovered = { timeout: 60_000 };

test('without Redis plans are sold and sign-in is unavailable, until Redis is back', async ({
  page,
  stage,
  newEmail,
  signInPage,
  store,
}) => {
  const email = newEmail();
  await stage.redis.stop();
  try {
    for (const path of ['/', '/plans/pln_both', '/sign-in']) {
      expect((await page.goto(path))?.status(), path).toBe(200);
    }
    await page.getByRole('textbox', { name: 'Email' }).fill(email);
    await page.getByRole('button', { name: 'Email me a code' }).click();
    await expect(page.getByRole('alert')).toContainText(['We can’t sign you in right now']);
    expect((await page.request.get(page.url())).status()).toBe(503);
    expect(await gigs.mailCount(email)).toBe(0);

    await store.open();
    await store.choose(plan);
    await store.continueButton.click();
    await expect(page).toHaveURL(({ origin }) => origin === stage.connectUrl);
  } finally {
    await stage.redis.start();
  }
  await expect(async () => {
    await signInPage.open();
    await signInPage.askForCode(email);
  }).toPass(recovered);
  await signInPage.enterCode(await gigs.code(email, 'Demo Mobile'));
  await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible();
});

test('while sessions cannot be checked a plan can be bought, and the choice of a SIM is kept', async ({
  page,
  stage,
  newEmail,
  signInPage,
  store,
}) => {
  const email = newEmail();
  await stage.gigs.seedUser(email, [{ iccid: '8942420000000990001' }]);
  await signInPage.signIn(email);
  await store.open();
  await store.choose(plan, 'ending 0001');
  const sessions = async () =>
    (await stage.gigs.requests({ method: 'POST', path: 'connectSessions$' })).length;
  const before = await sessions();
  await stage.redis.stop();
  try {
    await store.continueButton.click();
    await expect(store.problem).toContainText('We can’t check your sign-in right now');
    await expect(store.problem).toContainText('Nothing was bought');
    expect((await page.request.get(page.url())).status()).toBe(503);
    await expect(store.plan(plan)).toBeChecked();
    await expect(store.sim('ending 0001')).toBeChecked();
    expect(await sessions()).toBe(before);

    await store.sim('Pick a SIM at checkout').check();
    await store.continueButton.click();
    await expect(page).toHaveURL(({ origin }) => origin === stage.connectUrl);
    const { body } =
      (await stage.gigs.requests({ method: 'POST', path: 'connectSessions$' })).at(-1) ?? {};
    expect(Object.keys(body ?? {}).sort()).toEqual(['appearance', 'callbackUrl', 'intent']);
  } finally {
    await stage.redis.start();
  }
  await expect(async () => {
    await store.open();
    await store.choose(plan, 'ending 0001');
    await store.continueButton.click();
    await expect(page).toHaveURL(({ origin }) => origin === stage.connectUrl, { timeout: 5_000 });
  }).toPass(recovered);
});

test('an invalidation missed without Redis is made up for once Redis is back', async ({
  stage,
}) => {
  const { id, name } = await stage.gigs.newPlan();
  const body = JSON.stringify({ type: 'com.gigs.plan.updated', data: { object: 'plan', id } });
  const shows = async (instance: string) => (await (await fetch(instance)).text()).includes(name);
  const both = async () => [await shows(stage.a), await shows(stage.b)];
  expect(await post(stage.a, body, signed(body))).toBe(204);
  await expect.poll(both).toEqual([true, true]);
  await stage.redis.stop();
  try {
    await stage.gigs.archive({ id });
    expect(await post(stage.a, body, signed(body))).toBe(503);
    expect(await both()).toEqual([false, true]);
  } finally {
    await stage.redis.start();
  }
  // Before B would refresh its pages because of the previous webhook.
  await expect.poll(both, { timeout: 7_000 }).toEqual([false, false]);
});

test('a frozen Redis hangs no page', async ({ page, stage, newEmail, signInPage }) => {
  await signInPage.signIn(newEmail());
  stage.redis.freeze();
  try {
    for (const path of ['/', '/plans/pln_both', '/account/plans', '/account/sims']) {
      expect((await page.goto(path, { timeout: 15_000 }))?.status(), path).toBe(200);
      await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible();
    }
  } finally {
    stage.redis.thaw();
  }
  await expect(async () => {
    await page.goto('/');
    await signInPage.signOut();
    await page.goto('/sign-in');
    await signInPage.askForCode(newEmail());
  }).toPass(recovered);
});
