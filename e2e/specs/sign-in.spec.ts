import { gigs } from '../fixtures/gigs';
import { expect, test } from '../fixtures/test';

test('the choice survives signing in from the store', async ({
  page,
  newShopper,
  signInPage,
  store,
}) => {
  const shopper = await newShopper([{ iccid: '8942420000000772345' }]);
  await store.open();
  await store.choose('Europe eSIM 5 GB');
  await page.getByRole('button', { name: 'Sign in to use your SIM' }).click();
  await expect(page.getByText('What you have chosen is kept.')).toBeVisible();
  await signInPage.complete(shopper.email);
  await expect(store.plan('Europe eSIM 5 GB')).toBeChecked();
  await expect(store.sim('ending 2345')).toBeEnabled();
});

test('a wrong code is refused and the right one still works; it works once', async ({
  page,
  newShopper,
  signInPage,
}) => {
  const { email } = await newShopper();
  await signInPage.open();
  await signInPage.askForCode(email);
  const code = await gigs.code(email, 'Demo Mobile');
  await signInPage.enterCode(code === '000000' ? '000001' : '000000');
  await expect(page.getByRole('alert')).toContainText(['This code is not right']);
  await signInPage.enterCode(code);
  await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible();

  await signInPage.signOut();
  await signInPage.open();
  await signInPage.askForCode(email);
  await signInPage.enterCode(code);
  await expect(page.getByRole('alert')).toContainText(['This code is not right']);
});

test('five wrong codes spend the right one', async ({ page, newShopper, signInPage }) => {
  const { email } = await newShopper();
  await signInPage.open();
  await signInPage.askForCode(email);
  const code = await gigs.code(email, 'Demo Mobile');
  for (let tries = 0; tries < 5; tries += 1) {
    await signInPage.enterCode(code === '111111' ? '222222' : '111111');
    await expect(page.getByRole('alert')).toContainText(['This code is not right']);
    await page.goto('/sign-in');
  }
  await signInPage.enterCode(code);
  await expect(page.getByRole('alert')).toContainText([/Too many tries|not right/]);
  await expect(page.getByRole('button', { name: 'Sign out' })).toHaveCount(0);
});

test('an address gets five codes and then has to wait', async ({ page, newEmail, signInPage }) => {
  const email = newEmail();
  await signInPage.open();
  await signInPage.askForCode(email);
  for (let again = 0; again < 4; again += 1) {
    await page.getByRole('button', { name: 'Send a new code' }).click();
    await expect.poll(() => gigs.mailCount(email)).toBe(again + 2);
    await page.goto('/sign-in');
  }
  await page.getByRole('button', { name: 'Send a new code' }).click();
  await expect(page.getByRole('alert')).toContainText(['Too many tries']);
  expect(await gigs.mailCount(email)).toBe(5);
});

test('a stranger and a known shopper get the same answer', async ({
  page,
  newShopper,
  newEmail,
  signInPage,
}) => {
  const known = await newShopper();
  const answers: string[] = [];
  for (const email of [known.email, newEmail()]) {
    await signInPage.open('?change');
    await signInPage.askForCode(email);
    const text = await page.getByRole('main').textContent();
    answers.push(text?.replaceAll(email, 'EMAIL') ?? '');
  }
  expect(answers[0]).toBe(answers[1]);
});

test('signing in never leads off the site', async ({ page, newShopper, signInPage }) => {
  const { email } = await newShopper();
  await signInPage.open(`?next=${encodeURIComponent('//evil.example/')}`);
  await signInPage.complete(email);
  await expect(page).toHaveURL('/');
});

test('signing out ends it on every page, and an altered cookie is simply signed out', async ({
  page,
  context,
  newShopper,
  signInPage,
}) => {
  const { email } = await newShopper();
  await signInPage.signIn(email);
  for (const path of ['/', '/account/plans', '/account/sims', '/no-such-page']) {
    await page.goto(path);
    await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible();
  }

  const cookies = await context.cookies();
  await context.addCookies(
    cookies.map((cookie) => ({ ...cookie, value: `${cookie.value.slice(0, -6)}AAAAAA` })),
  );
  await page.goto('/');
  await expect(page.getByRole('link', { name: 'Sign in', exact: true })).toBeVisible();
  await page.goto('/account/plans');
  await expect(page).toHaveURL('/sign-in?next=%2Faccount%2Fplans');

  await context.clearCookies();
  await context.addCookies(cookies);
  await page.goto('/');
  await signInPage.signOut();
  expect(await context.cookies()).toEqual([]);
});
