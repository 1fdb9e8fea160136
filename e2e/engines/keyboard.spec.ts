import { gigs } from '../fixtures/gigs';
import type { Part } from './tab';
import { keys } from './tab';
import { expect, test } from './test';

test('buys with the keyboard alone', async ({ tab, shop }) => {
  const tabTo = async (part: Part) => {
    for (let step = 0; step < 20 && !(await part.isFocused()); step += 1) await tab.press(keys.tab);
    await part.hasFocus();
  };
  await shop.signedIn([{ iccid: '8942420000000773456' }]);
  await shop.open('/?sort=name');
  await tab.press(keys.tab);
  await tab.link('Skip to content').hasFocus();
  const first = shop.plan('A plan with a name as long');
  await tabTo(first);
  await tab.press(keys.space);
  await first.has('checked', true);
  // Past the fields of another form that stand between the plans.
  await tab.press(keys.down, keys.down);
  await shop.plan('Europe Card 20 GB').has('checked', true);
  await shop.plan('Europe Card 20 GB').hasFocus();
  await tab.press(keys.up);
  await shop.plan('Europe Both 10 GB').has('checked', true);
  await tab.press(keys.tab);
  await tab.link('Continue to SIM').hasFocus();
  await tab.press(keys.enter);
  await tab.isAt(({ hash }) => hash === '#sims');
  await tab.press(keys.tab);
  await shop.sim('Pick a SIM at checkout').hasFocus();
  await tab.press(keys.down);
  await shop.sim('ending 3456').has('checked', true);
  await tabTo(shop.continueButton);
  await tab.press(keys.enter);
  await shop.pay();
  await shop.sees('active');
});

test('without a plan the message takes the focus', async ({ tab, shop }) => {
  await shop.open();
  await shop.continueButton.click();
  const message = tab.part('alert', 'Please choose a plan first.');
  await message.hasFocus();
});

test('three clicks within one task create one session', async ({ tab, shop }) => {
  await shop.signedIn();
  await shop.open('/?plan=pln_esim');
  await shop.continueButton.isThere();
  await tab.run(`
    const button = [...document.querySelectorAll('button')].find((one) => one.form?.id !== 'compare'
      && one.textContent.includes('Continue to checkout'));
    for (let click = 0; click < 3; click += 1) button.click();
  `);
  await shop.isAtConnect();
  expect(await gigs.connectSessions(shop)).toHaveLength(1);
});
