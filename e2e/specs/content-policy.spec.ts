import type { Page } from '@playwright/test';
import { gigs } from '../fixtures/gigs';
import { isCounted, watchPolicy } from '../fixtures/policy';
import { expect, test } from '../fixtures/test';

/** What an injection could write into a page. */
const injected = [
  '<script>window.ran = "script"</script>',
  '<script nonce="">window.ran = "empty nonce"</script>',
  '<script src="https://evil.example/x.js"></script>',
  '<script src="data:text/javascript,window.ran=1"></script>',
  '<img src="/none.png" onerror="window.ran = \'handler\'">',
  '<svg onload="window.ran = \'svg\'"></svg>',
  '<iframe srcdoc="<script>parent.ran = 1</script>"></iframe>',
  '<base href="https://evil.example/">',
].join('');

/** Opens a page with injected markup and returns what was executed. */
async function openInjected(page: Page, path: string): Promise<unknown> {
  await page.route('**/*', async (route) => {
    if (route.request().resourceType() !== 'document') return route.fallback();
    const response = await route.fetch();
    const body = (await response.text()).replace(/<body[^>]*>/, (tag) => tag + injected);
    return route.fulfill({ response, body });
  });
  await page.goto(path);
  await expect(page.getByRole('main')).toBeVisible();
  // What a script of the page adds later runs no more than what came with it.
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.ran = "added"';
    document.body.append(script);
    document.body.setAttribute('onclick', 'window.ran = "attribute"');
    document.body.click();
  });
  await page.unroute('**/*');
  return page.evaluate(() => [(window as { ran?: unknown }).ran ?? null, document.baseURI]);
}

test('a script written into a private page does not run', async ({ page, shopper, baseURL }) => {
  await shopper.signedIn({ sims: [{}] });
  await shopper.subscribes((await gigs.seedPlan()).id);
  const violations = await watchPolicy(page);
  for (const path of [
    ...['/', '/?plan=pln_both', '/de', '/plans/pln_both', '/compare?plans=pln_both'],
    ...['/account/plans', '/account/sims', `/account/sims/${shopper.sims[0]}/install?show=code`],
    ...['/account/return?task=x', '/checkout/callback?checkout=x', '/no-such-page'],
  ]) {
    violations.length = 0;
    expect(await openInjected(page, path), path).toEqual([
      null,
      expect.stringContaining(`${baseURL}`),
    ]);
    // The attempt was reported.
    expect(violations.length, path).toBeGreaterThanOrEqual(7);
  }
});

test('a script written into the shared page or sign-in does not run', async ({ page, request }) => {
  await isCounted(request, '/');
  for (const path of ['/', '/?utm_source=mail', '/sign-in']) {
    expect(await openInjected(page, path), path).toEqual([null, expect.any(String)]);
  }
});

test('every page keeps to the content policy', async ({
  page,
  shopper,
  signInPage,
  store,
  myPlans,
}) => {
  test.setTimeout(120_000);
  const violations = await watchPolicy(page);
  await shopper.known({ sims: [{ iccid: '8942420000000445566' }] });
  const plan = await gigs.seedPlan();
  await shopper.subscribes(plan.id);

  for (const path of ['/', '/?q=europe&plan=pln_both', '/de', '/plans/pln_both', '/no-such-page']) {
    await page.goto(path);
    await expect(page.getByRole('main')).toBeVisible();
  }
  await page.goto('/compare?plans=pln_both,pln_esim');
  await expect(page.getByRole('table')).toBeVisible();
  await shopper.signIn();
  await store.open();
  await store.choose('Europe Both 10 GB', 'ending 5566');
  await store.continueButton.click();
  await shopper.connect.pay();
  await shopper.connect.returnToStore();
  await shopper.sees('active');
  for (const path of [
    ...['/', '/?problem=busy', '/plans/pln_archived', '/account/sims', '/none.html'],
    ...[`/account/sims/${shopper.sims[0]}/install?show=code`, '/account/plans?problem=busy'],
  ]) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }
  await myPlans.open();
  await myPlans.press(plan.name, 'Cancel plan');
  await page.getByRole('button', { name: 'Go back' }).click();
  await myPlans.returned('aborted');
  await signInPage.signOut();
  expect(violations).toEqual([]);
});
