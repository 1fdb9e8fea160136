import { expect, test } from '../fixtures/test';
import { storeUrl } from '../stage/ports';

test('inside an app a plan is bought under a slim bar, with the button in reach', async ({
  page,
  shopper,
  store,
  connect,
  callback,
}) => {
  await page.setViewportSize({ width: 390, height: 664 });
  const hasSlimBar = async () => {
    await expect(page.getByRole('link', { name: 'Done' })).toBeInViewport();
    await expect(page.getByRole('navigation', { name: 'Main' })).toHaveCount(0);
  };
  await shopper.signedIn({ sims: [{ iccid: '8942420000000774747' }] });
  await store.open('?app=1');
  await hasSlimBar();
  await store.choose('Europe Both 10 GB', 'ending 4747');
  await expect(store.continueButton).toBeInViewport({ ratio: 1 });
  await store.continueButton.click();
  await connect.isOpen();
  await connect.pay();
  await connect.returnToStore();
  await callback.shows('active');
  await hasSlimBar();
  // A web view prints nothing.
  await expect(page.getByRole('button', { name: 'Print' })).toHaveCount(0);
});

test('inside an app without cookies the address says so, from page to page', {
  tag: '@once',
}, async () => {
  // Follows a link as a browser that keeps nothing.
  const follow = (path: string, from?: string) =>
    fetch(storeUrl + path, {
      redirect: 'manual',
      ...(from && { headers: { referer: storeUrl + from } }),
    });
  const shown = await follow('/destinations?app=1');
  expect(await shown.text()).toContain('Open the full store');
  for (const path of ['/de', '/destinations', '/plans/pln_esim']) {
    const { status, headers } = await follow(path, '/destinations?app=1');
    expect([status, headers.get('location')]).toEqual([307, `${path}?app=1`]);
  }
  expect((await follow('/?app=0', '/destinations?app=1')).status).toBe(200);
  expect((await follow('/destinations')).status).toBe(200);
});
