import { plansIn, textsIn } from '../fixtures/html';
import { expect, test } from '../fixtures/test';
import { HttpBrowser } from '../stage/http-browser';
import { storeUrl, storeWithoutGigsUrl } from '../stage/ports';

test('every plan and SIM is in the page as it arrives', async ({ shopper }) => {
  await shopper.signedIn({
    sims: [{ iccid: '8942420000000990001' }, { iccid: '8942420000000990002', provider: 'p9' }],
  });
  const answer = await shopper.http.get('/?plan=pln_both');
  expect(plansIn(answer)).toHaveLength(25);
  // Another plan may still be picked, so both stay open; the server refuses a pair that does not
  // fit.
  for (const sim of shopper.sims) {
    const [radio] = new RegExp(`<input(?=[^>]*name="sim")[^>]*value="${sim}"[^>]*>`).exec(
      answer.body,
    ) ?? ['none'];
    expect(radio).toMatch(/^<input(?![^>]*disabled)/);
  }
  expect(answer.text).toContain('eSIM ending 0001');
  expect(answer.text).toContain('Not compatible with this plan’s network');
});

test('a SIM that does not fit is refused by the server, with the choice kept', async ({
  shopper,
  store,
}) => {
  await shopper.signedIn({ sims: [{ iccid: '8942420000000990003', provider: 'p9' }] });
  await store.open();
  await store.choose('Europe Both 10 GB', 'ending 0003');
  await store.continueButton.click();
  await expect(store.problem).toContainText('works on a different network from this plan');
  await expect(store.plan('Europe Both 10 GB')).toBeChecked();
});

test('missing and unavailable pages are whole pages', async () => {
  const missing = await new HttpBrowser(storeUrl).get('/no-such-page');
  expect(missing.status).toBe(404);
  expect(textsIn(missing.body, 'h1')).toEqual(['Page not found']);
  expect(textsIn(missing.body, 'title')).toEqual(['Page not found · Demo Mobile']);
  const unavailable = await new HttpBrowser(storeWithoutGigsUrl).get('/');
  expect(unavailable.status).toBe(503);
  expect(textsIn(unavailable.body, 'h1')).toEqual(['We can’t load our plans right now']);
});
