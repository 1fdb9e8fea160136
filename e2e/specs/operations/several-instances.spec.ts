import { gigs } from '../../fixtures/gigs';
import { expect, test } from '../../fixtures/instances';
import { formIn, HttpBrowser } from '../../stage/http-browser';

const subject = 'Demo Mobile';

/** Somebody who has asked the first instance for a code, which was mailed. */
async function asksForCode(site: string, email: string) {
  const visitor = new HttpBrowser(site);
  // While Redis is busy nobody is sent a code, and the page says so.
  await expect(async () => {
    const { text } = await visitor.get(await visitor.post('/sign-in', 'email', { email }));
    expect(text).toContain('Check your email');
  }).toPass({ timeout: 30_000 });
  return { visitor, code: await gigs.code(email, subject) };
}

/** Enters a code at an instance; returns the page that follows. */
async function enters(code: string, visitor: HttpBrowser, instance: string): Promise<string> {
  const answer = await visitor.get(await visitor.post(`${instance}/sign-in`, 'code', { code }));
  return answer.text;
}

test('a code from one instance works once at the other, and signing out counts at both', async ({
  stage,
  newEmail,
}) => {
  const { visitor, code } = await asksForCode(stage.a, newEmail());
  const pending = visitor.copy();
  const address = await visitor.post(`${stage.b}/sign-in`, 'code', { code });
  expect(address).toContain(stage.b);
  expect((await visitor.get(address)).text).toContain('Sign out');

  const copied = visitor.copy();
  expect((await visitor.get(await visitor.press('/', 'Sign out'))).text).not.toContain('Sign out');
  for (const instance of [stage.b, stage.a]) {
    const { text } = await copied.get(instance);
    expect(text).toContain('Sign in');
    expect(text).not.toContain('Sign out');
    const { location } = await copied.request(`${instance}/account/plans`);
    expect(location).toBe(`${instance}/sign-in?next=%2Faccount%2Fplans`);
  }
  expect(await enters(code, pending, stage.a)).toContain('This code has expired');
});

test('wrong codes count together across instances', async ({ stage, newEmail }) => {
  const { visitor, code } = await asksForCode(stage.a, newEmail());
  const wrong = code === '111111' ? '222222' : '111111';
  for (const instance of [stage.a, stage.b, stage.a, stage.b, stage.a]) {
    expect(await enters(wrong, visitor, instance)).toContain('That code isn’t right');
  }
  expect(await enters(code, visitor, stage.b)).toContain('Too many attempts');
});

test('the limit of five codes spans both instances and their restart', async ({
  stage,
  newEmail,
}) => {
  const email = newEmail();
  const { visitor } = await asksForCode(stage.a, email);
  const asksAgain = (instance: string) => visitor.press(`${instance}/sign-in`, 'Send a new code');
  for (const [count, instance] of [stage.b, stage.a, stage.b, stage.a].entries()) {
    await asksAgain(instance);
    await expect.poll(() => gigs.mailCount(email)).toBe(count + 2);
  }
  const refused = async (instance: string) => {
    expect((await visitor.get(await asksAgain(instance))).text).toContain('Too many attempts');
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
