import { gigs } from '../fixtures/gigs';
import { eventually } from './tab';
import { expect, test } from './test';

test('shows the QR code and the code of an eSIM, copies it, and nothing after sign-out', async ({
  tab,
  shop,
}) => {
  await shop.signedIn([{ iccid: '8942420000000776781' }]);
  const code = await gigs.activationCode(shop.sims[0]);
  await shop.open('/account/sims');
  await tab.link('Install eSIM ending 6781').click();
  await tab.heading('Install your eSIM').isThere();
  await tab.part('image', /^QR code that installs/).isThere();
  await tab.link('Show code').click();
  await tab.shows('#code', code);
  await tab.button('Copy: Full code').click();
  await tab.shows('#code', 'Copied');
  await tab.button('Sign out').click();
  await tab.link('Sign in').isThere();
  await tab.back();
  await eventually(async () =>
    expect(await tab.run('return document.readyState')).toBe('complete'),
  );
  expect(await tab.run<string>('return document.body.innerText')).not.toContain(code);
});
