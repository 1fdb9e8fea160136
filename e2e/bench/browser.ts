import type { Browser, Page } from '@playwright/test';
import { connectUrl, storeUrl } from './stage';

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
  await page.locator(clicks.plan).first().click();
  await page.evaluate(() => {
    const { noteClick } = window as unknown as { noteClick: (at: number) => void };
    const once = { capture: true, once: true };
    document.addEventListener(
      'click',
      () => noteClick(performance.timeOrigin + performance.now()),
      once,
    );
  });
  const asked = page.waitForRequest((request) => request.url().startsWith(connectUrl));
  await page.locator(clicks.submit).first().click();
  const request = await asked;
  await request.response();
  const took = request.timing().startTime - clicked;
  await context.close();
  return took;
}

/**
 * The slowest interaction of a shopper who filters on a phone with a CPU four times as slow, in
 * milliseconds from the input to the next frame (the browser's own event timing).
 */
export async function filterDelay(browser: Browser): Promise<number> {
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
  const search = page.getByRole('searchbox');
  await search.focus();
  await page.waitForLoadState('networkidle');
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await search.pressSequentially('100', { delay: 150 });
  await settled(page);
  await search.fill('');
  await settled(page);
  await page.getByRole('combobox', { name: 'Sort by' }).selectOption('price');
  await settled(page);
  const slowest = await page.evaluate(
    () => (window as unknown as { slowest: { duration: number } }).slowest.duration,
  );
  await context.close();
  return slowest;
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
