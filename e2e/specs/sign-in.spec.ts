import { gigs } from '../fixtures/gigs';
import { mainIn } from '../fixtures/html';
import { expect, test } from '../fixtures/test';
import { HttpBrowser } from '../stage/http-browser';
import { storeUrl } from '../stage/ports';

/** A browser without pages that has asked for a code, and the page that follows. */
async function asksForCode(email: string) {
  const visitor = new HttpBrowser(storeUrl);
  const page = await visitor.get(await visitor.post('/sign-in', 'email', { email }));
  expect(page.text).toContain('Check your email');
  return { visitor, page };
}

/** Enters a code; returns what the page that follows says. */
async function enters(code: string, visitor: HttpBrowser): Promise<string> {
  return (await visitor.get(await visitor.post('/sign-in', 'code', { code }))).text;
}

/** Asks for another code; returns where that leads. */
const asksAgain = (visitor: HttpBrowser) => visitor.press('/sign-in', 'Send a new code');

test('signing in for a SIM comes back to the SIMs, with the choice and the one that fits', async ({
  page,
  newShopper,
  signInPage,
  store,
}) => {
  const shopper = await newShopper([
    { iccid: '8942420000000771111', provider: 'p9' },
    { iccid: '8942420000000772345' },
  ]);
  await store.open();
  await store.choose('Europe eSIM 5 GB');
  await page.getByRole('button', { name: 'Sign in to use your SIM' }).click();
  await expect(page.getByText('Your selection is saved.')).toBeVisible();
  await signInPage.complete(shopper.email);
  await expect(store.plan('Europe eSIM 5 GB')).toBeChecked();
  await expect(store.sim('ending 2345')).toBeChecked();
  await expect(store.sim('ending 2345')).toBeInViewport();
});

test('a wrong code is refused and the right one still works; it works once', {
  tag: '@any-screen',
}, async ({ page, newShopper, signInPage }) => {
  const { email } = await newShopper();
  await signInPage.open();
  await signInPage.askForCode(email);
  const code = await gigs.code(email, 'Demo Mobile');
  await signInPage.enterCode(code === '000000' ? '000001' : '000000');
  await expect(page.getByRole('alert')).toContainText(['That code isn’t right']);
  await signInPage.enterCode(code);
  await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible();

  await signInPage.signOut();
  await signInPage.open();
  await signInPage.askForCode(email);
  await signInPage.enterCode(code);
  await expect(page.getByRole('alert')).toContainText(['That code isn’t right']);
});

test('another code is said to be sent, each time', { tag: '@any-screen' }, async ({
  page,
  newEmail,
  signInPage,
}) => {
  const email = newEmail();
  await signInPage.open();
  await signInPage.askForCode(email);
  const sent = page.getByRole('status').getByText(`We’ve sent a new code to ${email}.`);
  const notRead = sent.and(page.locator(':not([data-read])'));
  for (const mails of [2, 3]) {
    await expect(notRead).toHaveCount(0);
    await page.getByRole('button', { name: 'Send a new code' }).click();
    await expect(notRead).toBeVisible();
    expect(await gigs.mailCount(email)).toBe(mails);
    const code = page.getByRole('textbox', { name: 'Code' });
    await expect(code).toHaveAccessibleDescription(/We’ve sent a new code/);
    // A screen reader reads what is new in a status, and only that.
    await sent.evaluate((sentence) => sentence.setAttribute('data-read', ''));
  }
});

test('a browser that keeps no cookies is told so instead of asked again', {
  tag: '@any-screen',
}, async ({ page, context, newEmail, signInPage, javaScriptEnabled }) => {
  const allow = /allow cookies for this store/;
  for (const step of ['code', 'again']) {
    const answer = await page.goto(`/sign-in?step=${step}`);
    expect(answer?.status()).toBe(422);
  }
  await expect(page.getByRole('alert').filter({ hasText: allow })).toBeVisible();
  await signInPage.askForCode(newEmail());
  await context.clearCookies();
  await signInPage.enterCode('123456');
  await expect(page.getByRole('alert').filter({ hasText: allow })).toBeVisible();
  if (!javaScriptEnabled) return;
  // Scripts can tell before anything is lost.
  const notice = page.getByText('Your browser blocks cookies for this store');
  await expect(notice).toHaveCount(0);
  await page.addInitScript(() =>
    Object.defineProperty(Navigator.prototype, 'cookieEnabled', { get: () => false }),
  );
  await page.goto('/');
  await expect(notice).toBeVisible();
});

test('another email that is refused can be corrected in the same form', {
  tag: '@any-screen',
}, async ({ page, newEmail, signInPage }) => {
  await signInPage.open();
  await signInPage.askForCode(newEmail());
  // An address of before the code was asked for.
  await signInPage.open('?problem=email-invalid');
  const toCode = page.getByRole('alert').getByRole('link', { name: 'Enter the code' });
  await expect(toCode).toHaveAttribute('href', '#code');
  await page.getByRole('link', { name: 'Use another email' }).click();
  const field = page.getByRole('textbox', { name: 'Email' });
  await field.fill('ada@gmail');
  await page.getByRole('button', { name: 'Email me a code' }).click();
  const problem = page.getByRole('alert').filter({ hasText: 'Please enter an email address' });
  await expect(problem).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in');
  await problem.getByRole('link', { name: 'Enter your email' }).click();
  await expect(field).toBeFocused();
  await expect(field).toHaveValue('ada@gmail');
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await signInPage.complete(newEmail());
});

test('five wrong codes invalidate the right one', { tag: '@once' }, async ({ newShopper }) => {
  const { email } = await newShopper();
  const { visitor } = await asksForCode(email);
  const code = await gigs.code(email);
  for (let tries = 0; tries < 5; tries += 1) {
    const text = await enters(code === '111111' ? '222222' : '111111', visitor);
    expect(text).toContain('That code isn’t right');
  }
  const text = await enters(code, visitor);
  expect(text).toMatch(/Too many attempts|not right/);
  expect(text).not.toContain('Sign out');
});

test('an address gets five codes and then has to wait', { tag: '@once' }, async ({ newEmail }) => {
  const email = newEmail();
  const { visitor } = await asksForCode(email);
  for (let again = 0; again < 4; again += 1) {
    await asksAgain(visitor);
    await expect.poll(() => gigs.mailCount(email)).toBe(again + 2);
  }
  expect((await visitor.get(await asksAgain(visitor))).text).toContain('Too many attempts');
  expect(await gigs.mailCount(email)).toBe(5);
});

test('a stranger and a known shopper get the same answer [ASVS 6.3.8]', { tag: '@once' }, async ({
  newShopper,
  newEmail,
}) => {
  const known = await newShopper();
  const [one, other] = await Promise.all(
    [known.email, newEmail()].map(async (email) => {
      const { page } = await asksForCode(email);
      expect(page.text).toContain(email);
      return mainIn(page).replaceAll(email, 'EMAIL');
    }),
  );
  expect(one).toBe(other);
});

test('signing in never leads off the site', { tag: '@any-screen' }, async ({
  page,
  newShopper,
  signInPage,
}) => {
  const { email } = await newShopper();
  await signInPage.open(`?next=${encodeURIComponent('//evil.example/')}`);
  await signInPage.complete(email);
  await expect(page).toHaveURL('/');
});

test('a stranger who requests codes for an address does not lock out its shopper', {
  tag: '@once',
}, async ({ newShopper }) => {
  const { email } = await newShopper();
  const { visitor: shopper } = await asksForCode(email);
  const code = await gigs.code(email);

  const { visitor: stranger } = await asksForCode(email);
  // Not even the shopper's own code opens in another browser.
  for (let tries = 0; tries < 5; tries += 1) {
    expect(await enters(code, stranger)).toContain('That code isn’t right');
  }
  for (let again = 0; again < 6; again += 1) {
    expect(await asksAgain(stranger)).toMatch(
      again < 4 ? /\/sign-in\?step=again$/ : /problem=too-many/,
    );
  }
  expect(await enters(code, shopper)).toContain('Sign out');
});

test('a deleted shopper learns it after the code, and can buy as a new customer', {
  tag: '@any-screen',
}, async ({ page, newShopper, signInPage }) => {
  const shopper = await newShopper();
  await gigs.tellDeleted(shopper.email);
  await signInPage.open();
  await signInPage.askForCode(shopper.email);
  await expect(page.getByText('deleted')).toHaveCount(0);
  await signInPage.enterCode(await gigs.code(shopper.email, 'Demo Mobile'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your account was deleted');
  await expect(page.getByRole('main')).toContainText('You can still buy a plan as a new customer');
  await page.getByRole('link', { name: 'See all plans' }).click();
  await expect(page.getByRole('radiogroup', { name: 'Choose a plan' })).toBeVisible();
});

test('a blocked shopper learns it only after the code', { tag: '@any-screen' }, async ({
  page,
  newShopper,
  signInPage,
}) => {
  const shopper = await newShopper();
  await gigs.patch(shopper.user, { status: 'blocked' });
  await signInPage.open();
  await signInPage.askForCode(shopper.email);
  await expect(page.getByText('blocked')).toHaveCount(0);
  await signInPage.enterCode(await gigs.code(shopper.email, 'Demo Mobile'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your account is blocked');
});
