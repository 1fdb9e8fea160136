import type { Browser, Page } from '@playwright/test';
import { connectUrl, storeUrl } from './stage';

/** The page, what to click there (a plan only where one is to be chosen first), and the cookies. */
type Clicks = { url: string; plan: string; submit: string; cookie?: string };

/**
 * Milliseconds from the click on the way to Connect, as the page hears of it, until the browser
 * asks Connect for its page.
 */
export async function clickToConnect(browser: Browser, clicks: Clicks): Promise<number> {
  const context = await browser.newContext({
    ...(clicks.cookie && { extraHTTPHeaders: { cookie: clicks.cookie } }),
  });
  const page = await context.newPage();
  let clicked = Number.NaN;
  await page.exposeFunction('noteClick', (at: number) => {
    clicked = at;
  });
  await page.goto(clicks.url, { waitUntil: 'networkidle' });
  if (clicks.plan) await page.locator(clicks.plan).first().click();
  await page.evaluate(() => {
    const { noteClick } = window as unknown as { noteClick: (at: number) => void };
    const once = { capture: true, once: true };
    document.addEventListener(
      'click',
      () => noteClick(performance.timeOrigin + performance.now()),
      once,
    );
  });
  // Next's router fetches an address first as if it were a page of its own, which Connect refuses.
  const asked = page.waitForRequest(
    (request) => request.isNavigationRequest() && request.url().startsWith(connectUrl),
  );
  await page.locator(clicks.submit).first().click();
  const request = await asked;
  await request.response();
  const took = request.timing().startTime - clicked;
  await context.close();
  return took;
}

/**
 * What each filter takes on a phone with a CPU four times as slow: milliseconds from an input to
 * the next frame (the browser's own event timing), the slowest of its inputs.
 */
export async function filterDelays(browser: Browser): Promise<Map<string, number>> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await page.addInitScript(() => {
    const slowest = { duration: 0 };
    Object.assign(window, { slowest });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) {
        slowest.duration = Math.max(slowest.duration, duration);
      }
    }).observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit);
  });
  await page.goto(storeUrl, { waitUntil: 'networkidle' });
  const form = page.locator('#filters');
  const search = form.getByRole('searchbox');
  await search.focus();
  await page.waitForLoadState('networkidle');
  for (const summary of await form.locator('summary').all()) {
    if (await summary.isVisible()) await summary.click();
  }
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });

  const delays = new Map<string, number>();
  const measure = async (name: string, act: () => Promise<unknown>) => {
    await settled(page);
    await page.evaluate(() => {
      (window as unknown as { slowest: { duration: number } }).slowest.duration = 0;
    });
    await act();
    await settled(page);
    const slowest = await page.evaluate(
      () => (window as unknown as { slowest: { duration: number } }).slowest.duration,
    );
    delays.set(name, Math.max(delays.get(name) ?? 0, slowest));
  };
  await measure('search', () => search.pressSequentially('100', { delay: 150 }));
  await measure('search', () => search.fill(''));
  for (const select of await page.locator('#filters select, select[form=filters]').all()) {
    const name = (await select.getAttribute('name')) ?? '';
    // By key, as an interaction has to be; the last of the options and back.
    await select.focus();
    for (const key of ['End', 'Home']) await measure(name, () => select.press(key));
  }
  for (const box of await form.locator('label:has(input[type=checkbox])').all()) {
    const name = (await box.locator('input').getAttribute('name')) ?? '';
    for (const _ of ['on', 'off']) await measure(name, () => box.click());
  }
  // On a phone open filters take the place of the chips.
  for (const summary of await form.locator('details[open] > summary').all()) {
    if (await summary.isVisible()) await summary.click();
  }
  for (const _ of ['on', 'off']) {
    const chip = form.locator('.quick-filters > a').first();
    if (await chip.count()) await measure('quick filter', () => chip.click());
  }
  await context.close();
  return delays;
}

/** Two frames later everything that the input caused has been painted. */
function settled(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        requestAnimationFrame(() => setTimeout(() => requestAnimationFrame(() => resolve()), 300));
      }),
  );
}
