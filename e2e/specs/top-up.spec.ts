import { gigs } from '../fixtures/gigs';
import { linksIn, mainIn } from '../fixtures/html';
import { fitsNarrowScreen, isAccessible } from '../fixtures/is-accessible';
import { expect, test } from '../fixtures/test';
import { attributeOf, formIn, HttpBrowser } from '../stage/http-browser';
import { storeUrl } from '../stage/ports';

const allowances = { dataBytes: 5_000_000_000, voiceSeconds: 0, smsMessages: 0 };

test('a plan that runs low says so, and its add-ons are one press away', async ({
  page,
  shopper,
  myPlans,
  javaScriptEnabled,
}) => {
  await shopper.signedIn();
  const [low, full] = [await gigs.seedPlan({ allowances }), await gigs.seedPlan({ allowances })];
  const usage = { current: { dataBytes: 4_200_000_000, voiceSeconds: 0, smsMessages: 0 } };
  const subscription = await shopper.subscribes(low.id, { usage });
  await shopper.subscribes(full.id);
  const { addons } = await gigs.seed({
    addons: ['Extra 1 GB', 'Extra 5 GB'].map((name) => ({ name, plans: [low.id] })),
  });
  await myPlans.open();
  await expect(myPlans.card(full.name)).not.toContainText('Running low on data');
  await expect(myPlans.card(low.name)).toContainText('Running low on data');
  await myPlans.card(low.name).getByRole('link', { name: 'Top up' }).click();
  await expect(page).toHaveURL(`/top-up#${subscription}`);
  await expect(myPlans.card(low.name)).toContainText('800 MB of 5 GB left');
  await expect(myPlans.card(full.name)).toContainText('no add-ons for this plan');
  if (javaScriptEnabled !== false) await isAccessible(page);
  await fitsNarrowScreen(page);

  await page.getByRole('button', { name: 'Buy add-on' }).click();
  await expect(myPlans.problem).toContainText('Please choose an add-on first.');
  await expect(page).toHaveURL(`/top-up?problem=no-addon&subscription=${subscription}`);
  await myPlans.problem.getByRole('link', { name: low.name }).click();
  await expect(page).toHaveURL(/#sub_\w+-addons$/);
  await page.getByRole('checkbox', { name: 'Extra 5 GB' }).check();
  await page.getByRole('button', { name: 'Buy add-on' }).click();
  await myPlans.atConnect('Your add-ons');
  const wanted = addons.find(({ name }) => name === 'Extra 5 GB')?.id;
  expect(await gigs.lastConnectSession(shopper)).toMatchObject({
    intent: { type: 'checkoutAddon', checkoutAddon: { subscription, addons: [wanted] } },
  });
});

test('the page leads through sign-in and back, and says when there is nothing to top up', async ({
  page,
  request,
  shopper,
  signInPage,
}) => {
  for (const [path, target] of [
    ['/top-up', '/sign-in?next=%2Ftop-up'],
    ['/de/top-up', '/de/sign-in?next=%2Fde%2Ftop-up'],
  ] as const) {
    const answer = await request.get(path, { maxRedirects: 0 });
    expect([answer.status(), answer.headers().location]).toEqual([307, target]);
  }
  expect((await request.get('/sitemap.xml').then((map) => map.text())).includes('top-up')).toBe(
    false,
  );
  await shopper.known();
  await page.goto('/top-up');
  await signInPage.complete(shopper.email);
  await expect(page).toHaveURL('/top-up');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('No active plan to top up');
  expect((await page.goto('/top-up?problem=busy'))?.status()).toBe(503);
});

for (const path of ['/account/plans', '/top-up']) {
  test(`${path} keeps what was ticked, and says for which plan @once`, async ({ shopper }) => {
    await shopper.signedIn();
    const plans = [await gigs.seedPlan(), await gigs.seedPlan()] as const;
    const [wanted, other] = [
      await shopper.subscribes(plans[0].id),
      await shopper.subscribes(plans[1].id),
    ];
    const { addons } = await gigs.seed({
      addons: ['1 GB', '2 GB', '3 GB'].map((name) => ({ name, plans: plans.map(({ id }) => id) })),
    });
    const ids = addons.map(({ id }) => id).sort();
    /** The tags of the plan's card that say what is unfolded and ticked. */
    const shownOf = (html: string, subscription: string) => {
      const [card = ''] = html.split(`<article id="${subscription}"`)[1]?.split('</article>') ?? [];
      const ticked = (card.match(/<input[^>]*type="checkbox"[^>]*\schecked[^>]*>/g) ?? [])
        .map((tag) => attributeOf(tag, 'value'))
        .sort();
      return { isOpen: !/<details(?![^>]*\sopen)/.test(card), ticked };
    };
    const untouched = { isOpen: path === '/top-up', ticked: [] };
    const page = await shopper.http.get(path);
    expect(shownOf(page.body, wanted)).toEqual(untouched);
    const form = formIn(page.body.split(`<article id="${wanted}"`)[1] ?? '', 'checkoutAddon');
    for (const id of ids.slice(1)) form.append('addon', id);

    await gigs.fault({
      match: { method: 'POST', path: 'connectSessions$', contains: wanted },
      times: 1,
      fault: { type: 'status', status: 429 },
    });
    const problem = await shopper.http.submit(path, form);
    const refused = await shopper.http.get(problem);
    expect(refused.status).toBe(503);
    expect(refused.headers['cache-control']).toContain('no-store');
    expect(refused.headers['x-robots-tag']).toContain('noindex');
    expect(shownOf(refused.body, wanted)).toEqual({ isOpen: true, ticked: ids.slice(1) });
    expect(shownOf(refused.body, other)).toEqual(untouched);
    const said = mainIn(refused).split('role="alert"')[1]?.split('</section>')[0] ?? '';
    expect(linksIn(said, plans[0].name)).toEqual([`#${wanted}`]);

    const nobodys = problem.replace(wanted, 'sub_nobody');
    const unnamed = await shopper.http.get(nobodys);
    expect(shownOf(unnamed.body, wanted)).toEqual(untouched);
    expect(unnamed.body).not.toContain('href="#sub_');

    const signedOut = new HttpBrowser(storeUrl);
    const signIn = await signedOut.submit(path, form);
    const next = new URL(signIn, storeUrl).searchParams.get('next') ?? '';
    const back = await signedOut.get(await signedOut.signIn(gigs, shopper.email, next));
    expect(shownOf(back.body, wanted)).toEqual({ isOpen: true, ticked: ids.slice(1) });
    expect(back.text).not.toContain('Nothing was changed.');
  });
}
