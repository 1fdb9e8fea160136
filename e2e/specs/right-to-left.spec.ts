import type { Page } from '@playwright/test';
import { gigs } from '../fixtures/gigs';
import { expect, test } from '../fixtures/test';

const widths = [320, 390, 1280];

/** At every width. */
async function isMirrored(page: Page): Promise<void> {
  await expect(page.getByRole('main')).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(page.locator('html')).toHaveAttribute('lang', 'ar-XB');
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    const { overflow, pointing } = await page.evaluate(() => ({
      overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      // Icons that point to a side have to be turned round with the page.
      pointing: [...document.querySelectorAll('svg.lucide')]
        .filter((icon) => /lucide-[\w-]*(left|right)\b/.test(icon.getAttribute('class') ?? ''))
        .filter((icon) => {
          const { transform, scale } = getComputedStyle(icon);
          return !transform.startsWith('matrix(-1') && !scale.startsWith('-1');
        })
        .map((icon) => icon.getAttribute('class')),
    }));
    expect(overflow, `${page.url()} at ${width} px`).toBe(0);
    expect(pointing, `${page.url()} at ${width} px`).toEqual([]);
  }
}

// A walk over many pages takes long on a busy machine.
test.describe.configure({ timeout: 180_000 });

test.describe('from right to left', () => {
  test(`the pages are mirrored and fit at ${widths.join(', ')} px`, async ({ page, shopper }) => {
    await shopper.known({ sims: [{}, { provider: 'p9' }, { status: 'retired' }] });
    await page.goto('/ar-XB/sign-in');
    await isMirrored(page);
    await shopper.signIn();
    await shopper.checksOut({ plan: 'pln_esim' });
    await shopper.connect.cancel();
    await shopper.sees('aborted');
    const { search } = new URL(page.url());
    await gigs.seed({
      subscriptions: [{ user: shopper.user, plan: 'pln_long', sim: shopper.sims[0] }],
    });
    for (const path of [
      '',
      '?plan=pln_long',
      '?plan=pln_both&problem=sim-in-use',
      '/no-such-page',
      '/compare?plans=pln_both,pln_endless',
      '/plans/pln_long',
      '/account/plans',
      '/account/sims',
      `/checkout/callback${search}`,
      `/account/sims/${shopper.sims[0]}/install`,
    ]) {
      await page.goto(`/ar-XB${path}`);
      await isMirrored(page);
    }
  });

  test('a radio stands before its label, on the side where the line begins', async ({ page }) => {
    for (const [path, radioFirst] of [
      ['/', true],
      ['/ar-XB', false],
    ] as const) {
      await page.goto(path);
      const radio = page.getByRole('radio', { name: /^Europe Both 10 GB/ });
      const [dot, name] = await Promise.all([
        radio.boundingBox(),
        page.getByText('Europe Both 10 GB', { exact: true }).first().boundingBox(),
      ]);
      expect((dot?.x ?? 0) < (name?.x ?? 0), path).toBe(radioFirst);
    }
  });
});
