import { gigs } from '../fixtures/gigs';
import { expect, test } from './test';

test('signs in and buys a plan for a SIM, after going back from Connect', {
  tag: '@smoke',
}, async ({ tab, shop }) => {
  await shop.known([{ iccid: '8942420000000771234' }]);
  await shop.open();
  await tab.link('Sign in').click();
  await shop.signIn();
  await shop.choose('Europe Both 10 GB', 'ending 1234');
  await shop.continueToCheckout();

  await tab.back();
  await shop.plan('Europe Both 10 GB').has('checked', true);
  await shop.sim('ending 1234').has('checked', true);
  await shop.continueToCheckout();
  await shop.pay();
  await shop.sees('active');
  expect(await gigs.connectSessions(shop)).toMatchObject([
    {},
    { intent: { checkoutNewSubscription: { plan: 'pln_both', sim: shop.sims[0] } } },
  ]);
});

test('buys signed out, with a new eSIM', async ({ shop }) => {
  await shop.known();
  await shop.open();
  await shop.choose('Europe eSIM 5 GB');
  await shop.continueToCheckout();
  await shop.logInAtConnect();
  await shop.takeNewEsim();
  await shop.pay();
  await shop.sees('active');
});
