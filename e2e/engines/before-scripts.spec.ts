import { gigs } from '../fixtures/gigs';
import { expect, test } from './test';

test('buys before the scripts arrive: a plain form leads to Connect', async ({
  tab,
  shop,
  watch,
}) => {
  await shop.signedIn([{ iccid: '8942420000000772345' }]);
  const release = watch.holdScripts();
  await shop.open();
  await tab.at("//input[@value='pln_both'][@name='plan']").click();
  await tab.at(`//input[@value='${shop.sims[0]}']`).click();
  await tab.at("//button[normalize-space()='Continue to checkout']").click();
  await shop.isAtConnect();
  release();
  await shop.pay();
  await shop.sees('active');
  expect(await gigs.lastConnectSession(shop)).toMatchObject({
    intent: { checkoutNewSubscription: { plan: 'pln_both', sim: shop.sims[0] } },
  });
});

test('a choice made before the scripts arrive survives the way to Connect and back', async ({
  tab,
  shop,
  watch,
}) => {
  const release = watch.holdScripts();
  await shop.open();
  await tab.at("//input[@value='pln_esim'][@name='plan']").click();
  release();
  await tab.isAt(({ search }) => search === '?plan=pln_esim');
  await shop.continueToCheckout();
  await tab.back();
  await shop.plan('Europe eSIM 5 GB').has('checked', true);
  await shop.continueToCheckout();
});
