import { gigs } from '../fixtures/gigs';
import { newImei } from '../fixtures/imei';
import { expect, test } from '../fixtures/test';
import { HttpBrowser, type Step } from '../stage/http-browser';
import { storeUrl } from '../stage/ports';

/** nginx answers 502 to more than its buffer of one page, 4 kB on most machines; some is left. */
const MAX_BYTES = 3_500;

class MeasuringBrowser extends HttpBrowser {
  readonly answers: { bytes: number; at: string }[] = [];

  override async request(...args: Parameters<HttpBrowser['request']>): Promise<Step> {
    const step = await super.request(...args);
    const lines = [...step.headers].map(([name, value]) => `${name}: ${value}\r\n`);
    const { pathname } = new URL(step.url);
    this.answers.push({ bytes: Buffer.byteLength(lines.join('')), at: pathname });
    return step;
  }
}

test('no answer has headers that nginx refuses by default', async ({ newShopper }) => {
  const { email, sims } = await newShopper([{}, {}]);
  const browser = new MeasuringBrowser(storeUrl);
  const choice = { device: 'imei', imei: newImei(), voucher: 'V'.repeat(64) };
  await browser.get('/de/plans/pln_esim');
  await browser.post('/de?plan=pln_both', 'imei', { plan: 'pln_both', ...choice });
  await browser.get(await browser.post('/sign-in', 'email', { email: '字'.repeat(400) }));
  await browser.signIn(gigs, email, `/?plan=pln_both&sim=${sims[0]}`);
  for (const sim of sims) {
    const path = `/?plan=pln_both&sim=${sim}&voucher=${choice.voucher}`;
    await browser.post(path, 'imei', { plan: 'pln_both', sim, ...choice });
    await browser.get('/');
  }
  for (const path of ['/', '/account/plans', '/account/sims']) await browser.get(path);
  expect(browser.answers.filter(({ bytes }) => bytes > MAX_BYTES)).toEqual([]);
});
