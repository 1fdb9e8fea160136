import { gigs } from '../fixtures/gigs';
import { test } from './test';

test.use({ blocksCookies: true });

test('a browser that blocks cookies is told so instead of asked again', async ({
  engine,
  tab,
  shop,
}) => {
  test.skip(engine === 'webkit', 'WebKitGTK has no setting for it that its driver can reach');
  await shop.known();
  await shop.open('/sign-in');
  await tab.shows('[role=status]', /Your browser blocks cookies for this store/);
  await tab.textbox('Email').fill(shop.email);
  await tab.button('Email me a code').click();
  await tab.textbox('Code').fill(await gigs.code(shop.email, 'Demo Mobile'));
  await tab.button('Sign in').click();
  await tab.shows('[role=alert]', /allow cookies for this store/);
});
