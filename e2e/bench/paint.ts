import type { Browser } from '@playwright/test';
import { type Figure, figure, goal } from './figures';
import type { Options } from './options';
import { otherVisits, type Place, type Visit, visitInTurns } from './pages';
import { storeUrl } from './stage';

/** Milliseconds until something, and until the largest part, is painted. */
export type Paint = { first: number; largest: number };

/** A phone of the lower middle on a mobile network, as Lighthouse has it. */
const slowNetwork = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
};
const CPU_SLOWDOWN = 4;

/** Loads a page in a fresh browser on a slow phone and waits until it is quiet. */
export async function paintOf(browser: Browser, url: string, cookie = ''): Promise<Paint> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    ...(cookie && { extraHTTPHeaders: { cookie } }),
  });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send('Network.enable');
  await cdp.send('Network.emulateNetworkConditions', slowNetwork);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
  await page.addInitScript(() => {
    const paint = { first: Number.NaN, largest: Number.NaN };
    Object.assign(window, { paint });
    new PerformanceObserver((list) => {
      for (const { name, startTime } of list.getEntries()) {
        if (name === 'first-paint') paint.first = startTime;
      }
    }).observe({ type: 'paint', buffered: true });
    new PerformanceObserver((list) => {
      for (const { startTime } of list.getEntries()) paint.largest = startTime;
    }).observe({ type: 'largest-contentful-paint', buffered: true });
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  const paint = await page.evaluate(() => (window as unknown as { paint: Paint }).paint);
  await context.close();
  return paint;
}

/** What a shopper with a slow phone waits for, page by page in turns. */
export async function measurePaint(
  browser: Browser,
  { size, plan, cookies }: Place,
  options: Options,
): Promise<Figure[]> {
  const own: Visit[] = [
    { name: '/ signed out', url: storeUrl, cookie: '' },
    { name: '/ signed in, 5 SIMs', url: storeUrl, cookie: cookies.get(5) ?? '' },
    { name: 'plan page', url: `${storeUrl}/plans/${plan}`, cookie: '' },
  ];
  const others = otherVisits(options);
  const paints = await visitInTurns([...own, ...others], options.rounds, ({ url, cookie }) =>
    paintOf(browser, url, cookie),
  );
  return paints.flatMap(({ visit, turns }) => {
    const of = `${visit.name}, ${size}`;
    const first = figure(
      'first paint, slow phone',
      of,
      'ms',
      turns.map((one) => one.first),
    );
    const largest = figure(
      'LCP, slow phone',
      of,
      'ms',
      turns.map((one) => one.largest),
    );
    if (others.includes(visit)) return [first, largest];
    return [
      { ...first, goal: goal('at most 700', first.median <= 700) },
      { ...largest, goal: goal('at most 900', largest.median <= 900) },
    ];
  });
}
