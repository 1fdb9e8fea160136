import { gigs } from '../fixtures/gigs';
import { isAccessible } from '../fixtures/is-accessible';
import { expect, test } from '../fixtures/test';
import { storeWithoutGigsUrl } from '../stage/ports';

const functions = [
  { path: '/withdraw', link: 'Withdraw from contract here', button: 'Confirm withdrawal' },
  { path: '/cancel', link: 'Cancel contracts here', button: 'Cancel now' },
  { path: '/de/withdraw', link: 'Vertrag widerrufen', button: 'Widerruf bestätigen' },
  { path: '/de/cancel', link: 'Verträge hier kündigen', button: 'jetzt kündigen' },
];

test.describe('without scripts, a cookie or a sign-in', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 320, height: 568 } });

  for (const { path, link, button } of functions) {
    test(`${path} is one link away, and received once, with a mail to both`, async ({
      page,
      newEmail,
    }) => {
      const email = newEmail();
      await page.goto(path.startsWith('/de') ? '/de' : '/');
      await page.getByRole('contentinfo').getByRole('link', { name: link, exact: true }).click();
      const form = page.locator('main form');
      // Nothing but the fields is between the heading and the button, which is the last of them.
      await expect(form.locator('p:not([id$="-hint"])')).toHaveCount(0);
      await page.getByRole('textbox', { name: /^Name$/ }).fill('Ada <b>\r\nBcc: eve@example.com');
      await page.locator('#contract').fill('Europe 10 GB, 0151 2345');
      await page.locator('#email').fill('nobody');
      await page.getByRole('button', { name: button, exact: true }).click();
      await expect(page.getByRole('alert').last()).toBeVisible();
      await expect(page.locator('#contract')).toHaveValue('Europe 10 GB, 0151 2345');
      await page.locator('#email').fill(email);
      await page.getByRole('button', { name: button, exact: true }).click();

      const status = page.getByRole('status');
      await expect(status).toHaveText(/^(Received on|Eingegangen am) .*\d\d:\d\d:\d\d.* UTC$/);
      const moment = (await status.textContent()) ?? '';
      const mail = await gigs.mail(email);
      expect(mail?.text).toContain(moment);
      expect(mail?.text).toContain('Europe 10 GB, 0151 2345');
      const file = await page
        .getByRole('link', { name: /^(Save|Speichern)$/ })
        .getAttribute('href');
      for (const saved of [mail?.text, decodeURIComponent(file ?? '')]) {
        expect(saved).toMatch(new RegExp(`(Sent to|Gesendet an) .* UTC .*[“„]${button}[”“]`));
      }
      const reference = /[WC]-\d{8}-\d{6}(?:-[\dA-F]{4}){3}/.exec(mail?.subject ?? '')?.[0] ?? '-';
      await expect(page.getByRole('main')).toContainText(reference);
      await expect
        .poll(async () => (await gigs.mails('legal@example.com', reference)).length)
        .toBe(1);
      for (let reload = 0; reload < 3; reload += 1) await page.reload();
      await expect(status).toHaveText(moment);
      expect(await gigs.mailCount(email)).toBe(1);
      expect(await gigs.mailCount('eve@example.com')).toBe(0);
      expect(await page.context().cookies()).toEqual([]);
    });
  }
});

test('a signed-in shopper ticks a plan of their own, which is noted at Gigs', {
  tag: '@once',
}, async ({ shopper, newShopper }) => {
  await shopper.signedIn();
  const mine = await shopper.subscribes('pln_both');
  const stranger = await newShopper();
  const theirs = await gigs.seedSubscription(stranger.user, 'pln_both');
  await shopper.subscribes('pln_both');
  const link = `/cancel?plan=${mine}`;
  expect((await shopper.http.get('/account/plans')).body).toContain(`href="${link}"`);
  const page = await shopper.http.get(link);
  const ticked = page.body.match(/<input[^>]*checkbox[^>]*checked[^>]*>/g);
  expect(ticked).toEqual([expect.stringContaining(`value="${mine}"`)]);
  expect(page.body).toContain(`value="${shopper.email}"`);
  // While mails fail, the shopper's own has the plan by its name.
  const name = page.body.split(`value="${mine}"`)[1]?.match(/<span[^>]*>([^<]+)</)?.[1];
  const kept = await shopper.http.post('/cancel', 'contract', { plan: mine, email: 'nobody' });
  const failed = await shopper.http.get(kept.replace('email-invalid', 'mail-failed'));
  const own = decodeURIComponent(/mailto:legal[^"]*/.exec(failed.body)?.[0] ?? '');
  expect(own).toContain(`Contract: ${name}`);
  await shopper.http.post('/cancel', 'contract', { plan: theirs });
  const at = await shopper.http.post('/cancel', 'contract', { plan: mine });
  expect((await shopper.http.get(at)).text).toContain('We’ve received your cancellation');
  await expect
    .poll(async () => (await gigs.get(mine)).metadata)
    .toMatchObject({ 'store.cancellation': expect.stringMatching(/^\d{4}-/) });
  expect(JSON.stringify(await gigs.get(theirs))).not.toContain('store.cancellation');
});

test('each refusal of a declaration is said', async ({ page }) => {
  await page.goto('/cancel');
  const name = page.getByRole('textbox', { name: /^Name$/ });
  const refusal = page.getByRole('alert', { name: 'We haven’t received this yet' });
  for (const [typed, says] of [
    [' ', 'enter your name'],
    ['Ada', 'which contract'],
  ] as const) {
    await name.fill(typed);
    await page.locator('#contract').fill(' ');
    await page.locator('#email').fill('ada@example.com');
    await page.getByRole('button', { name: 'Cancel now' }).click();
    await expect(refusal).toContainText(says);
    await expect(refusal).toBeFocused();
  }
});

test('a store without an address for declarations has neither page nor link', {
  tag: '@once',
}, async ({ request }) => {
  for (const path of ['/withdraw', '/cancel', '/de/cancel']) {
    const answer = await request.get(storeWithoutGigsUrl + path);
    expect(answer.status()).toBe(404);
    expect(await answer.text()).not.toContain('href="/withdraw"');
  }
});

test('the form, its problem and the receipt are accessible', { tag: '@once' }, async ({
  page,
  newEmail,
}) => {
  for (const path of ['/withdraw', '/cancel?problem=mail-failed']) {
    await page.goto(path);
    await isAccessible(page, { onPhone: true });
  }
  await page.locator('#name').fill('Ada');
  await page.locator('#contract').fill('Ten');
  await page.locator('#email').fill(newEmail());
  await page.getByRole('button', { name: 'Cancel now' }).click();
  await expect(page.getByRole('status')).toContainText('Received on');
  await isAccessible(page, { onPhone: true });
});
