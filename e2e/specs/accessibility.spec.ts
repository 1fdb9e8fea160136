import { gigs } from '../fixtures/gigs';
import { isAccessible } from '../fixtures/is-accessible';
import { expect, test } from '../fixtures/test';
import { storeWithoutGigsUrl } from '../stage/ports';

test.describe.configure({ timeout: 180_000 });

test('signed-out pages', async ({ page, newEmail, signInPage }) => {
  for (const path of ['/', '/?plan=pln_both', '/?problem=no-plan', '/sign-in', '/no-such-page']) {
    await page.goto(path);
    await isAccessible(page, { onPhone: true });
  }
  for (const plan of ['pln_endless', 'pln_asks', 'pln_archived', 'pln_draft']) {
    await page.goto(`/plans/${plan}`);
    await isAccessible(page, { onPhone: true });
  }
  for (const path of ['/checkout/callback', '/phones?q=phone', '/trip?to=DE&days=7&gb=1']) {
    await page.goto(path);
    await isAccessible(page, { onPhone: true });
  }
  await page.goto(storeWithoutGigsUrl);
  await isAccessible(page, { onPhone: true });
  await page.goto(`${storeWithoutGigsUrl}/plans/pln_both`);
  await isAccessible(page, { onPhone: true });
  await signInPage.open();
  await signInPage.askForCode(newEmail());
  await isAccessible(page, { onPhone: true });
  await signInPage.enterCode('000000');
  await expect(page.getByRole('alert')).toContainText(['That code isn’t right']);
  await isAccessible(page, { onPhone: true });
});

test('signed-in pages, full and empty', async ({ page, shopper, newEmail }) => {
  await shopper.signedIn({ sims: [{}, { provider: 'p9' }, { status: 'retired' }, {}] });
  await gigs.seed({
    devices: [{ user: shopper.user, name: 'My phone' }],
    subscriptions: ['active', 'pending', 'restricted', 'ended'].map((status, index) => ({
      user: shopper.user,
      plan: 'pln_both',
      status,
      ...(index === 0 && { sim: shopper.sims[3] }),
    })),
  });
  for (const path of [
    '/',
    '/?plan=pln_esim',
    '/plans/pln_esim',
    '/account/plans',
    '/account/sims',
  ]) {
    await page.goto(path);
    await isAccessible(page, { onPhone: true });
  }
  await shopper.signIn(newEmail());
  for (const path of ['/', '/account/plans', '/account/sims']) {
    await page.goto(path);
    await isAccessible(page, { onPhone: true });
  }
});

test('pages during an outage, and of a blocked or deleted shopper', async ({
  page,
  shopper,
  newShopper,
}) => {
  await shopper.signedIn({ sims: [{}] });
  await page.goto('/?plan=pln_both&problem=sim-other-network');
  await isAccessible(page, { onPhone: true });
  await gigs.fault({
    match: { method: 'GET', contains: shopper.user },
    fault: { type: 'status', status: 503 },
  });
  for (const path of ['/', '/account/plans', '/account/sims']) {
    await page.goto(path);
    await isAccessible(page, { onPhone: true });
  }
  for (const status of ['blocked', 'deleted']) {
    const former = await newShopper();
    if (status === 'blocked') await gigs.patch(former.user, { status });
    else await gigs.tellDeleted(former.email);
    await shopper.signIn(former.email);
    for (const path of ['/', '/account/plans']) {
      await page.goto(path);
      await isAccessible(page, { onPhone: true });
    }
  }
});

test('every state of the return page', async ({ page, shopper }) => {
  await shopper.signedIn();
  await shopper.checksOut({ plan: 'pln_esim' });
  await shopper.connect.cancel();
  await shopper.sees('aborted');
  await isAccessible(page, { onPhone: true });

  const address = new URL(page.url());
  for (const [status, state] of [
    ['auth_expired', 'expired'],
    ['bad_configuration', 'misconfigured'],
    // Last, since the browser remembers it: no later status takes it back.
    ['success', 'checking'],
  ] as const) {
    address.searchParams.set('status', status);
    await page.goto(address.href);
    await shopper.sees(state);
    await isAccessible(page, { onPhone: true });
  }
  const { subscriptions } = await gigs.seed({
    subscriptions: [{ user: shopper.user, plan: 'pln_esim', status: 'pending' }],
  });
  for (const [status, state] of [
    ['pending', 'activating'],
    ['restricted', 'activating'],
    ['initiated', 'not-completed'],
    ['active', 'active'],
    ['ended', 'not-completed'],
  ] as const) {
    await gigs.patch(subscriptions[0]?.id ?? '', { status });
    await page.goto(address.href);
    await shopper.sees(state);
    await isAccessible(page, { onPhone: true });
  }
  await gigs.fault({
    match: { path: 'subscriptions$', contains: shopper.user },
    fault: { type: 'status', status: 503 },
  });
  await page.goto(address.href);
  await shopper.sees('unavailable');
  await isAccessible(page, { onPhone: true });
});

test('a text that was well before is found where it is faint @once', async ({ page }) => {
  const show = (behind: string, color: string) =>
    page.setContent(`<html lang="en" style="background: ${behind}"><title>Texts</title>
      <main><h1>A page</h1><p style="color: ${color}">A text</p></main>`);
  const isFaint = /color-contrast: <p/;
  await show('white', 'black');
  await isAccessible(page);
  await show('dimgray', 'black');
  await expect(isAccessible(page)).rejects.toThrow(isFaint);
  await show('white', 'silver');
  await expect(isAccessible(page)).rejects.toThrow(isFaint);
  // What failed has not passed.
  await expect(isAccessible(page)).rejects.toThrow(isFaint);
});
