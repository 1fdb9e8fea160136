import type { Page } from '@playwright/test';
import { gigs } from '../fixtures/gigs';
import { expect, test } from '../fixtures/test';
import { returnStateIn } from '../pages/my-plans-page';

function main(page: Page) {
  return page.getByRole('main');
}

test('the result is what Gigs holds, whatever the address claims', { tag: '@once' }, async ({
  page,
  shopper,
  myPlans,
}) => {
  await shopper.signedIn();
  const plan = await gigs.seedPlan();
  const subscription = await shopper.subscribes(plan.id);
  await myPlans.open();
  await myPlans.press(plan.name, 'Cancel plan');
  await page.getByRole('button', { name: 'Go back' }).click();
  await myPlans.returned('aborted', 'You left before finishing');
  const address = new URL(page.url());
  const at = (status: string) => {
    address.searchParams.set('status', status);
    return page.goto(address.href);
  };
  for (const [status, state] of [
    ['success', 'checking'],
    ['auth_expired', 'expired'],
    ['bad_configuration', 'misconfigured'],
    ['not_allowed', 'misconfigured'],
    ['whatever', 'unchanged'],
  ] as const) {
    await at(status);
    await myPlans.returned(state);
    await expect(main(page)).not.toContainText('is cancelled');
  }
  const before = await gigs.connectSessions(shopper);
  await gigs.patch(subscription, {
    canceledAt: '2026-11-20T00:00:00Z',
    endedAt: '2099-01-31T00:00:00Z',
  });
  for (const status of ['user_aborted', 'auth_expired', 'success']) {
    await at(status);
    await myPlans.returned('confirmed', 'Your plan is cancelled');
    await expect(main(page)).toContainText('Jan 31, 2099');
  }
  await page.reload();
  await myPlans.returned('confirmed');
  expect(await gigs.connectSessions(shopper)).toHaveLength(before.length);
});

test('an expired session can be started again with the same request', async ({
  page,
  shopper,
  myPlans,
}) => {
  await shopper.signedIn();
  const plan = await gigs.seedPlan();
  await shopper.subscribes(plan.id);
  await myPlans.open();
  await myPlans.press(plan.name, 'Cancel plan');
  await myPlans.atConnect('Subscription settings');
  const session = /csn_\w+/.exec(page.url())?.[0] ?? '';
  await gigs.patch(session, { expiresAt: '2020-01-01T00:00:00.000Z' });
  await page.reload();
  await myPlans.returned('expired');
  await page.getByRole('button', { name: 'Start again' }).click();
  await myPlans.atConnect('Subscription settings');
  await page.getByRole('button', { name: 'Cancel subscription' }).click();
  await myPlans.returned('confirmed', 'Your plan is cancelled');
});

test('a forged, altered or foreign return is not found; its owner sees it after sign-in [ASVS 8.2.2]', {
  tag: '@once',
}, async ({ page, shopper, newShopper, signInPage, myPlans }) => {
  await shopper.signedIn();
  const plan = await gigs.seedPlan();
  await shopper.subscribes(plan.id);
  await myPlans.open();
  await myPlans.press(plan.name, 'Cancel plan');
  await page.getByRole('button', { name: 'Cancel subscription' }).click();
  await myPlans.returned('confirmed');
  const { pathname, search, searchParams } = new URL(page.url());
  const task = searchParams.get('task') ?? '';
  const session = searchParams.get('session_id') ?? '';

  await myPlans.open();
  await myPlans.press(plan.name, 'Undo cancellation');
  await page.getByRole('button', { name: 'Go back' }).click();
  await myPlans.returned('aborted');
  const other = new URL(page.url()).searchParams.get('session_id') ?? '';
  for (const query of [
    '',
    '?session_id=csn_forged&status=success',
    `?task=${task}&status=success`,
    `?task=${task}&session_id=csn_forged`,
    `?task=${task}&session_id=${other}&status=success`,
    `?task=${task.slice(0, -5)}AAAAA&session_id=${session}`,
    `?task=${task}&task=${task.slice(0, -5)}AAAAA&session_id=${session}`,
    `?task=${'x'.repeat(5000)}&session_id=${session}`,
  ]) {
    const answer = await page.request.get(`/account/return${query}`);
    expect(answer.status(), query.slice(0, 60)).toBe(200);
    expect(returnStateIn(await answer.text()), query.slice(0, 60)).toBe('not-found');
  }

  await page.goto('/account/return');
  await myPlans.returned('not-found', 'We can’t find this');

  await signInPage.signOut();
  const thief = await newShopper();
  await shopper.signIn(thief.email);
  expect((await page.goto(pathname + search))?.status()).toBe(200);
  await myPlans.returned('not-found');
  await expect(main(page)).not.toContainText(plan.name);

  await signInPage.signOut();
  const headers = (await page.goto(pathname + search))?.headers() ?? {};
  expect(headers['cache-control']).toContain('no-store');
  await expect(page).toHaveURL(/\/sign-in\?next=/);
  await signInPage.complete(shopper.email);
  await myPlans.returned('confirmed', 'Your plan is cancelled');
});

test('the return page is private, unindexed, sends no referrer, and says when Gigs is down', async ({
  page,
  shopper,
  myPlans,
}) => {
  await shopper.signedIn();
  const plan = await gigs.seedPlan();
  await shopper.subscribes(plan.id);
  await myPlans.open();
  await myPlans.press(plan.name, 'Cancel plan');
  await page.getByRole('button', { name: 'Go back' }).click();
  await myPlans.returned('aborted');
  const headers = (await page.reload())?.headers() ?? {};
  expect(headers['cache-control']).toContain('no-store');
  expect(headers['referrer-policy']).toBe('no-referrer');
  expect(headers['x-robots-tag']).toContain('noindex');

  const { id } = await gigs.fault({
    match: { path: 'subscriptions$', contains: shopper.user },
    fault: { type: 'status', status: 503 },
  });
  await page.reload();
  await myPlans.returned('unavailable', 'We can’t check this right now');
  await gigs.repair(id);
  await page.getByRole('link', { name: 'Check again' }).click();
  await myPlans.returned('aborted');
});
