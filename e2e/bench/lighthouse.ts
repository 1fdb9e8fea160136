import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const lighthouse = fileURLToPath(new URL('node_modules/lighthouse/cli/index.js', import.meta.url));
const systemChromium = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';

/** One run of Lighthouse for phones: score of 100, times in milliseconds. */
export type Run = { score: number; lcp: number; tbt: number; cls: number };

/** Runs Lighthouse once on a page; again when it could not record the page, which happens to it. */
export function runLighthouse(url: string, cookie = '', tries = 3): Run {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [
      lighthouse,
      url,
      '--quiet',
      '--output=json',
      '--only-categories=performance',
      ...(cookie ? [`--extra-headers=${JSON.stringify({ cookie })}`] : []),
      '--chrome-flags=--headless=new --no-sandbox --disable-gpu --disable-background-networking',
    ],
    {
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
      env: { ...process.env, ...(existsSync(systemChromium) && { CHROME_PATH: systemChromium }) },
    },
  );
  if (status !== 0 && tries > 1) return runLighthouse(url, cookie, tries - 1);
  if (status !== 0) throw new Error(`Lighthouse on ${url}: ${stderr.slice(-500)}`);
  const { categories, audits } = JSON.parse(stdout) as {
    categories: { performance: { score: number } };
    audits: Record<string, { numericValue: number }>;
  };
  const value = (audit: string) => audits[audit]?.numericValue ?? Number.NaN;
  return {
    score: categories.performance.score * 100,
    lcp: value('largest-contentful-paint'),
    tbt: value('total-blocking-time'),
    cls: value('cumulative-layout-shift'),
  };
}
