import { expect, test } from '../fixtures/test';

test('nothing scrolls sideways at 320 px', async ({ page, shopper }) => {
  // The height of a desktop screen at 400 % zoom.
  await page.setViewportSize({ width: 320, height: 256 });
  await shopper.known({ sims: [{}, { provider: 'p9' }] });
  await page.goto('/');
  await fits();
  await page.goto('/sign-in');
  await fits();
  await shopper.signIn();
  const plans = ['/plans/pln_long', '/plans/pln_endless', '/plans/pln_archived', '/plans/nope'];
  const compared = '/compare?plans=pln_long,pln_both,pln_endless,pln_other';
  const own = ['/account/plans', '/account/sims', '/checkout/callback'];
  for (const path of ['/?plan=pln_long', compared, ...plans, ...own]) {
    await page.goto(path);
    await fits();
  }

  async function fits(): Promise<void> {
    await expect(page.getByRole('main')).toBeVisible();
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow, page.url()).toBe(0);
  }
});

test('text twice as large hides no filter and scrolls nothing sideways', async ({
  page,
  catalogue,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const path of ['/plans/pln_long', '/?plan=pln_long']) {
    await page.goto(path);
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    const width = page.evaluate(() => document.documentElement.scrollWidth);
    expect(await width, path).toBe(390);
  }
  const boxes = await Promise.all(
    [
      catalogue.search,
      catalogue.filter('Country'),
      ...(await page.locator('.quick-filters .chip').all()),
    ].map((control) => control.boundingBox()),
  );
  expect(boxes.length).toBeGreaterThan(4);
  expect(boxes).not.toContain(null);
  for (const [at, box] of boxes.entries()) {
    const next = boxes[at + 1];
    if (!box || !next) continue;
    expect(next.y >= box.y + box.height || next.x >= box.x + box.width, `${at}`).toBe(true);
  }
});

test('on the smallest phones the order leaves two thirds to the plans', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 568 });
  await page.goto('/de?plan=pln_long');
  expect((await page.locator('.order-bar').boundingBox())?.height).toBeLessThan(568 / 3);
});

test('the sticky bar never hides the focused plan', async ({ page, store }) => {
  await page.setViewportSize({ width: 390, height: 700 });
  await store.open();
  for (const radio of await store.plans.getByRole('radio').all()) {
    await radio.focus();
    const top = await radio.evaluate((element) => {
      const box = element.getBoundingClientRect();
      const hit = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
      return hit === element || element.closest('label') === hit?.closest('label');
    });
    expect(top).toBe(true);
  }
});

test('the order hides no option that has the focus', async ({ page, shopper, store }) => {
  await shopper.signedIn({ sims: [{}, {}, { provider: 'p9' }] });
  for (const [width, height] of [
    [390, 664],
    [1280, 800],
  ] as const) {
    await page.setViewportSize({ width, height });
    await store.open('?plan=pln_both&device=imei');
    const met = await page.locator('#options').evaluate((options) => {
      const bar = document.querySelector('.order-bar');
      const fields = options.querySelectorAll<HTMLElement>('input, select, button, summary, a');
      return [...fields].flatMap((field) => {
        field.focus();
        if (document.activeElement !== field) return [];
        const own = (field.closest('label') ?? field).getBoundingClientRect();
        const order = bar?.getBoundingClientRect() ?? own;
        const isBeside = own.right <= order.left || own.left >= order.right;
        const isClear = isBeside || own.bottom <= order.top || own.top >= order.bottom;
        return { field: field.id || field.getAttribute('value'), isClear };
      });
    });
    expect(met.length).toBeGreaterThan(5);
    expect(met.filter(({ isClear }) => !isClear)).toEqual([]);
  }
});

test('help is in the footer of every page, and every page sets the width of its viewport', async ({
  request,
}) => {
  for (const path of ['/', '/sign-in', '/plans/pln_both', '/compare', '/checkout/callback']) {
    const html = await (await request.get(path)).text();
    const [, foot = ''] = html.split('<footer');
    expect(foot, path).toMatch(/<a[^>]* href="mailto:help@example\.com"/);
    expect(html, path).toMatch(
      /<meta name="viewport" content="width=device-width, initial-scale=1/,
    );
  }
});
