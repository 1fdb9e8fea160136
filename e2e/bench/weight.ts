import { gzipSync } from 'node:zlib';
import type { Browser } from '@playwright/test';

/** What a page weighs on its first visit, in bytes as they are sent (gzip). */
export type Weight = {
  html: number;
  script: number;
  all: number;
  shift: number;
  /** How many files the first paint waits for. */
  blocking: number;
  elements: number;
};

/** Loads a page in a fresh browser and adds up what it fetches until it is quiet. */
export async function weigh(browser: Browser, url: string, cookie = ''): Promise<Weight> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    ...(cookie && { extraHTTPHeaders: { cookie } }),
  });
  const page = await context.newPage();
  const weight = { html: 0, script: 0, all: 0, shift: 0, blocking: 0, elements: 0 };
  const pending: Promise<void>[] = [];
  page.on('response', (response) => {
    pending.push(
      response
        .body()
        .then((body) => {
          const type = response.request().resourceType();
          const size = /font|image/.test(type) ? body.length : gzipSync(body).length;
          weight.all += size;
          if (type === 'document') weight.html += size;
          if (type === 'script') weight.script += size;
        })
        .catch(() => undefined),
    );
  });
  await page.addInitScript(() => {
    const shifts = { total: 0 };
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number;
        hadRecentInput: boolean;
      })[]) {
        if (!entry.hadRecentInput) shifts.total += entry.value;
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  await Promise.all(pending);
  weight.blocking = await page.evaluate(
    () =>
      (performance.getEntriesByType('resource') as PerformanceResourceTiming[]).filter(
        (entry) => (entry as { renderBlockingStatus?: string }).renderBlockingStatus === 'blocking',
      ).length,
  );
  weight.elements = await page.evaluate(() => document.querySelectorAll('*').length);
  weight.shift = await page.evaluate(
    () => (window as unknown as { shifts: { total: number } }).shifts.total,
  );
  await context.close();
  return weight;
}
