import { gigs } from '../fixtures/gigs';
import { newIccid, simEnding } from '../fixtures/iccid';
import { fitsNarrowScreen, isAccessible } from '../fixtures/is-accessible';
import { expect, test } from '../fixtures/test';
import { watchAddresses } from '../fixtures/watch-addresses';
import { formIn } from '../stage/http-browser';

test('a SIM in hand is found by its number, and checkout does not ask for a SIM', async ({
  page,
  shopper,
  javaScriptEnabled,
  store,
}) => {
  const iccid = newIccid();
  await gigs.seed({ sims: [{ id: `sim_${iccid}`, iccid, provider: 'p3', type: 'pSIM' }] });
  const addresses = watchAddresses(page);
  await shopper.signedIn();
  await store.open('?plan=pln_both');
  await store.sim('Use a SIM I have with me').check();
  await page
    .getByRole('textbox', { name: 'SIM number (ICCID)' })
    .fill(iccid.replace(/(.{4})/g, '$1 '));
  await fitsNarrowScreen(page);
  if (javaScriptEnabled !== false) {
    await isAccessible(page);
    await expect(page.getByText('not checked yet')).toBeVisible();
  }
  await page.getByRole('button', { name: 'Check SIM' }).click();
  const found = store.sim(`Physical SIM ending ${iccid.slice(-4)}`);
  await expect(found).toBeChecked();
  await expect(page.getByText('Works with this plan')).toBeVisible();
  if (javaScriptEnabled !== false) await expect(found).toBeFocused();
  expect(await page.content()).not.toContain(iccid);
  await store.continueButton.click();
  await shopper.connect.isOpen();
  const { intent } = await gigs.lastConnectSession(shopper);
  expect(intent).toMatchObject({
    checkoutNewSubscription: { plan: 'pln_both', sim: `sim_${iccid}` },
  });
  for (const address of await addresses()) expect(address).not.toContain(iccid);
});

test('a plan for eSIMs only takes no SIM by its number', async ({
  page,
  store,
  planPage,
  javaScriptEnabled,
}) => {
  const held = store.sim('Use a SIM I have with me');
  const field = page.getByRole('textbox', { name: 'SIM number (ICCID)' });
  await store.open('?plan=pln_esim&sim=iccid');
  await expect(held).toHaveAccessibleDescription('This plan is eSIM only');
  await expect(store.sim('Pick a SIM at checkout')).toBeChecked();
  // Without JavaScript another plan may still be picked.
  await expect(held).toBeEnabled({ enabled: javaScriptEnabled === false });
  if (javaScriptEnabled === false) {
    await held.check();
    const [option, box] = [await held.boundingBox(), await field.boundingBox()];
    expect(box?.y).toBeGreaterThan(option?.y ?? Number.POSITIVE_INFINITY);
  } else {
    await store.open('?plan=pln_both&sim=iccid');
    await expect(held).toBeChecked();
    await expect(field).toBeVisible();
    await store.plan('Europe eSIM 5 GB').check();
    await expect(held).toBeDisabled();
    await expect(store.sim('Pick a SIM at checkout')).toBeChecked();
    await expect(page.getByText('Your SIM doesn’t work with this plan')).toBeVisible();
    await store.choose('Europe Both 10 GB', 'Use a SIM I have with me');
    await expect(field).toBeVisible();
  }
  await planPage.open('pln_esim');
  await expect(planPage.sim('Use a SIM I have with me')).toBeDisabled();
  await expect(field).toBeHidden();
});

test('a SIM of somebody else is refused like one that does not exist', async ({
  page,
  shopper,
  store,
}) => {
  const [theirs, nobodys] = [newIccid(), newIccid()];
  await gigs.seed({
    sims: [{ id: `sim_${theirs}`, iccid: theirs, provider: 'p3', type: 'pSIM', status: 'active' }],
    subscriptions: [
      { user: 'stranger@example.com', plan: 'pln_both', sim: `sim_${theirs}`, status: 'active' },
    ],
  });
  await shopper.signedIn();
  const said: (string | undefined)[] = [];
  for (const iccid of [theirs, nobodys]) {
    await store.open('?plan=pln_both&sim=iccid');
    await page.getByRole('textbox', { name: 'SIM number (ICCID)' }).fill(iccid);
    await page.getByRole('button', { name: 'Check SIM' }).click();
    await expect(store.simProblem).toContainText('We can’t use this SIM with this plan.');
    // Only a look-up was pressed.
    await expect(store.simProblem).not.toContainText('Nothing was bought');
    await expect(page.getByText(`ending in ${iccid.slice(-4)}`)).toBeVisible();
    await expect(store.plan('Europe Both 10 GB')).toBeChecked();
    expect(await page.content()).not.toContain(iccid);
    said.push((await store.simProblem.textContent()) ?? undefined);
  }
  expect(said[1]).toBe(said[0]);
});

/** Two unused cards. */
async function twoCards(): Promise<[string, string]> {
  const cards: [string, string] = [newIccid(), newIccid()];
  while (cards[0].slice(-4) === cards[1].slice(-4)) cards[1] = newIccid();
  await gigs.seed({
    sims: cards.map((iccid) => ({ id: `sim_${iccid}`, iccid, provider: 'p3', type: 'pSIM' })),
  });
  return cards;
}

const choice = '/?plan=pln_both&sim=iccid';
const toCheckout = (iccid: string) => ({ plan: 'pln_both', sim: 'iccid', iccid });
const toCheck = (iccid: string) =>
  Object.fromEntries([
    ['then', 'check-sim'],
    ['iccid', iccid],
  ]);

test('a checkout begun again is for its own SIM, whichever number was typed since', {
  tag: '@once',
}, async ({ shopper }) => {
  const [card, another] = await twoCards();
  await shopper.signedIn();
  const { http } = shopper;
  const opened = await http.post(choice, 'iccid', toCheckout(card));
  const { callbackUrl = '' } = await gigs.lastConnectSession(shopper);
  await http.post(choice, 'iccid', toCheck(another));
  expect((await http.get(choice)).text).toContain(`SIM ending ${another.slice(-4)}`);
  await http.press('/', 'Start again');
  const sims = (await gigs.connectSessions(shopper)).map(({ intent }) => intent);
  expect(sims).toMatchObject(
    [1, 2].map(() => ({ checkoutNewSubscription: { sim: `sim_${card}` } })),
  );

  await http.post(choice, 'iccid', toCheck(another));
  const [session] = /csn_\w+/.exec(opened) ?? [];
  const left = `${callbackUrl}&session_id=${session}&status=user_aborted`;
  const shown = await http.get(await http.press(left, 'Back to my selection'));
  expect(shown.at).toBe(choice);
  expect(shown.text).toContain(`ending in ${card.slice(-4)}`);
  expect(shown.text).not.toMatch(simEnding(another.slice(-4)));
});

test('a page buys for no other SIM than the one that it shows', { tag: '@once' }, async ({
  shopper: { http },
}) => {
  const [card, another] = await twoCards();
  await http.post(choice, 'iccid', toCheck(card));
  const { body, text } = await http.get(choice);
  expect(text).toContain(`SIM ending ${card.slice(-4)}`);
  await http.copy().submit('/', formIn(body, 'name="iccid"'));
  expect((await gigs.lastConnectSession(`sim_${card}`)).intent).toMatchObject({
    checkoutNewSubscription: { sim: `sim_${card}` },
  });
  // Another tab of this browser.
  await http.post(choice, 'iccid', toCheck(another));
  expect(await http.submit('/', formIn(body, 'name="iccid"'))).toBe(
    `${choice}&problem=iccid-missing`,
  );
  expect(await gigs.connectSessions(`sim_${another}`)).toEqual([]);
});
