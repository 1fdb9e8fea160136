import { gigs } from '../../fixtures/gigs';
import { expect, test } from '../../fixtures/instances';
import { formIn, HttpBrowser } from '../../stage/http-browser';

const subject = 'Demo Mobile';

test('a code from one instance works once at the other, and signing out counts at both', async ({
  page,
  context,
  stage,
  newEmail,
  signInPage,
}) => {
  const email = newEmail();
  await signInPage.open();
  await signInPage.askForCode(email);
  const code = await gigs.code(email, subject);
  const pending = await context.cookies();
  await page.goto(`${stage.b}/sign-in`);
  await signInPage.enterCode(code);
  await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible();
  expect(page.url()).toContain(stage.b);

  const copy = await context.cookies();
  await page.goto(stage.a);
  await signInPage.signOut();
  await context.addCookies(copy);
  for (const instance of [stage.b, stage.a]) {
    await page.goto(instance);
    await expect(page.getByRole('link', { name: 'Sign in', exact: true })).toBeVisible();
    await page.goto(`${instance}/account/plans`);
    await expect(page).toHaveURL(`${instance}/sign-in?next=%2Faccount%2Fplans`);
  }

  await context.clearCookies();
  await context.addCookies(pending);
  await page.goto('/sign-in');
  await signInPage.enterCode(code);
  await expect(page.getByRole('alert')).toContainText(['This code has expired']);
});

test('wrong codes count together across instances', async ({
  page,
  stage,
  newEmail,
  signInPage,
}) => {
  const email = newEmail();
  await signInPage.open();
  await signInPage.askForCode(email);
  const code = await gigs.code(email, subject);
  for (const instance of [stage.a, stage.b, stage.a, stage.b, stage.a]) {
    await page.goto(`${instance}/sign-in`);
    await signInPage.enterCode(code === '111111' ? '222222' : '111111');
    await expect(page.getByRole('alert')).toContainText(['That code isn’t right']);
  }
  await page.goto(`${stage.b}/sign-in`);
  await signInPage.enterCode(code);
  await expect(page.getByRole('alert')).toContainText(['Too many attempts']);
});

test('the limit of five codes spans both instances and their restart', async ({
  page,
  stage,
  newEmail,
  signInPage,
}) => {
  const email = newEmail();
  await signInPage.open();
  await signInPage.askForCode(email);
  for (const [count, instance] of [stage.b, stage.a, stage.b, stage.a].entries()) {
    await page.goto(`${instance}/sign-in`);
    await page.getByRole('button', { name: 'Send a new code' }).click();
    await expect.poll(() => gigs.mailCount(email)).toBe(count + 2);
  }
  const refused = async (instance: string) => {
    await page.goto(`${instance}/sign-in`);
    await page.getByRole('button', { name: 'Send a new code' }).click();
    await expect(page.getByRole('alert')).toContainText(['Too many attempts']);
  };
  await refused(stage.b);
  await stage.restartStores();
  await refused(stage.a);
  await refused(stage.b);
  expect(await gigs.mailCount(email)).toBe(5);
});

test('logging out at the bank ends its session at both instances, and no other [ASVS 7.6.1]', async ({
  stage,
  newEmail,
}) => {
  const { a, b, bank } = stage;
  const person = { sub: newEmail(), name: 'Customer', email: newEmail(), email_verified: true };
  await bank.change({ person });
  const [visitor, elsewhere] = [new HttpBrowser(a), new HttpBrowser(a)];
  for (const browser of [visitor, elsewhere]) {
    await bank.walk(browser, bank.linkTo('/account/sims'), person.sub);
  }
  const statuses = (browser: HttpBrowser) =>
    Promise.all([a, b].map(async (site) => (await browser.request(`${site}/account/sims`)).status));
  expect(await statuses(visitor)).toEqual([200, 200]);

  const question = await visitor.request(`${bank.url}/session/end`);
  const yes = [...formIn(question.body, 'xsrf', { logout: 'yes' })].map(([name, value]) => [
    name,
    String(value),
  ]);
  await visitor.request(`${bank.url}/session/end/confirm`, new URLSearchParams(yes));
  await expect.poll(() => statuses(visitor)).toEqual([307, 307]);
  expect(await statuses(elsewhere)).toEqual([200, 200]);
});

test('ending sessions on all devices ends those of codes at both instances [ASVS 7.5.2]', async ({
  stage,
  newEmail,
}) => {
  const { a, b } = stage;
  const [email, anothers] = [newEmail(), newEmail()];
  const [phone, laptop, other] = [new HttpBrowser(a), new HttpBrowser(a), new HttpBrowser(a)];
  for (const browser of [phone, laptop]) await browser.signIn(gigs, email);
  await other.signIn(gigs, anothers);
  const statuses = async (browser: HttpBrowser) => {
    const answers = [a, b].map((site) => browser.request(`${site}/account/sims`));
    return (await Promise.all(answers)).map(({ status }) => status);
  };
  expect(await statuses(laptop)).toEqual([200, 200]);
  const { body } = await phone.request(`${b}/account/plans`);
  const form = formIn(body, 'name="everywhere"', { everywhere: '1' });
  const left = await phone.request(`${b}/api/auth/sign-out`, form);
  expect(left.status).toBe(303);
  expect(await statuses(laptop)).toEqual([307, 307]);
  expect(await statuses(other)).toEqual([200, 200]);
});
