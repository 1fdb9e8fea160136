import { gigs } from '../fixtures/gigs';
import { test } from './test';

test('leaving Connect: nothing was bought, and the choice is still there', async ({
  tab,
  shop,
}) => {
  await shop.signedIn([{ iccid: '8942420000000774567' }]);
  await shop.open('/');
  await shop.choose('Europe Both 10 GB', 'ending 4567');
  await shop.continueToCheckout();
  await tab.button('Cancel').click();
  await shop.sees('aborted');
  await tab.button('Back to my selection').click();
  await shop.plan('Europe Both 10 GB').has('checked', true);
  await shop.sim('ending 4567').has('checked', true);
});

test('an order turns active while its page is open', async ({ shop }) => {
  await shop.signedIn();
  await shop.open('/?plan=pln_esim');
  await shop.continueToCheckout();
  await shop.takeNewEsim();
  await shop.pay('Succeeds, network activates later');
  await shop.sees('activating');
  await shop.sees('active');
});

test('an expired session starts again', async ({ tab, shop }) => {
  await shop.signedIn();
  await shop.open('/?plan=pln_esim');
  await shop.continueToCheckout();
  const session = /csn_\w+/.exec((await tab.url()).href)?.[0] ?? '';
  await gigs.patch(session, { expiresAt: '2020-01-01T00:00:00.000Z' });
  await tab.reload();
  await shop.sees('expired');
  await tab.button('Start checkout again').click();
  await shop.isAtConnect();
});

test('a return without its order says that there is none', async ({ shop }) => {
  await shop.open('/checkout/callback?status=success&session_id=csn_unknown');
  await shop.sees('not-found');
});

test('every other state of the return page', async ({ tab, shop, watch }) => {
  await shop.signedIn();
  await shop.open('/?plan=pln_esim');
  await shop.continueToCheckout();
  await tab.button('Cancel').click();
  await shop.sees('aborted');
  const { pathname, searchParams } = await tab.url();
  const returnsWith = async (status: string, state: string) => {
    searchParams.set('status', status);
    await shop.open(`${pathname}?${searchParams}`);
    await shop.sees(state);
  };
  await returnsWith('success', 'checking');
  await returnsWith('bad_configuration', 'misconfigured');
  await gigs.seedSubscription(shop.user, 'pln_esim', { status: 'ended' });
  await returnsWith('success', 'not-completed');
  await gigs.fault({
    match: { path: 'subscriptions$', contains: shop.user },
    fault: { type: 'status', status: 503 },
  });
  watch.expects('503 /api/checkout/status');
  await returnsWith('success', 'unavailable');
});
