import { gigs } from '../../fixtures/gigs';
import { expect, test } from '../../fixtures/instances';
import { post, signed, tell } from '../../fixtures/webhooks';
import { HttpBrowser } from '../../stage/http-browser';

const plan = 'Europe Both 10 GB';
const recovered = { timeout: 60_000 };

test('without Redis plans are sold and sign-in is unavailable, until Redis is back', async ({
  stage,
  newEmail,
}) => {
  const email = newEmail();
  const visitor = new HttpBrowser(stage.a);
  const asks = async () => visitor.get(await visitor.post('/sign-in', 'email', { email }));
  await stage.redis.stop();
  try {
    for (const path of ['/', '/plans/pln_both', '/sign-in']) {
      expect((await visitor.get(path)).status, path).toBe(200);
    }
    const refused = await asks();
    expect(refused.text).toContain('We can’t sign you in right now');
    expect(refused.status).toBe(503);
    expect(await gigs.mailCount(email)).toBe(0);

    const choice = { plan: 'pln_both', sim: '' };
    const checkout = await visitor.post('/?plan=pln_both', 'voucher', choice);
    expect(new URL(checkout, stage.a).origin).toBe(stage.connectUrl);
  } finally {
    await stage.redis.start();
  }
  await expect(async () => expect((await asks()).text).toContain('Check your email')).toPass(
    recovered,
  );
  const code = await gigs.code(email, 'Demo Mobile');
  const signedIn = await visitor.get(await visitor.post('/sign-in', 'code', { code }));
  expect(signedIn.text).toContain('Sign out');
});

test('while sessions cannot be checked a plan can be bought, and the choice of a SIM is kept', async ({
  page,
  stage,
  newEmail,
  store,
}) => {
  const email = newEmail();
  await stage.gigs.seedUser(email, [{ iccid: '8942420000000990001' }]);
  const visitor = new HttpBrowser(stage.a);
  await visitor.signIn(gigs, email);
  await page.context().addCookies(visitor.cookies());
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
  const known = await stage.gigs.newPlan();
  const data = { object: 'plan', id: known.id };
  const body = JSON.stringify({ type: 'com.gigs.plan.updated', data });
  const shows = async (instance: string, { name }: { name: string }) =>
    (await (await fetch(instance)).text()).includes(name);
  const both = async (plan: { name: string }) => [
    await shows(stage.a, plan),
    await shows(stage.b, plan),
  ];
  expect(await tell(stage.a, body)).toBe(204);
  await expect.poll(() => both(known), recovered).toEqual([true, true]);
  // Each reads the plans once more a while after a webhook, and then not for a minute.
  const plan = await stage.gigs.newPlan();
  await expect.poll(() => both(plan), { timeout: 120_000 }).toEqual([true, true]);
  await stage.redis.stop();
  try {
    await stage.gigs.archive(plan);
    expect(await post(stage.a, body, signed(body))).toBe(503);
    expect(await both(plan)).toEqual([false, true]);
  } finally {
    await stage.redis.start();
  }
  await expect.poll(() => both(plan), { timeout: 45_000 }).toEqual([false, false]);
});

test('a frozen Redis hangs no page', async ({ context, stage, newEmail }) => {
  const visitor = new HttpBrowser(stage.a);
  await visitor.signIn(gigs, newEmail());
  await context.addCookies(visitor.cookies());
  stage.redis.freeze();
  try {
    for (const path of ['/', '/plans/pln_both', '/account/plans', '/account/sims']) {
      const answer = await context.request.get(path, { timeout: 15_000 });
      expect(answer.status(), path).toBe(200);
      expect(await answer.text(), path).toContain('Sign out');
    }
  } finally {
    stage.redis.thaw();
  }
  const email = newEmail();
  await expect(async () => {
    const { text } = await visitor.get(await visitor.press('/', 'Sign out'));
    expect(text).not.toContain('Sign out');
  }).toPass(recovered);
  await expect(async () => {
    const { text } = await visitor.get(await visitor.post('/sign-in', 'email', { email }));
    expect(text).toContain('Check your email');
  }).toPass(recovered);
});
