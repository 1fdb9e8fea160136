import type { Locator, Page } from '@playwright/test';
import { gigs } from '../fixtures/gigs';
import { expect, test } from '../fixtures/test';
import { storeUrl, storeWithoutGigsUrl } from '../stage/ports';

/** The way to another language, a link or a button. */
function language(page: Page, name: string): Locator {
  return page
    .getByRole('contentinfo')
    .getByRole('link', { name })
    .or(page.getByRole('contentinfo').getByRole('button', { name }));
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(`another language ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, () => {
    test.use({ javaScriptEnabled });

    test('keeps the filters in the address', async ({ page, store }) => {
      await store.open('?sort=name&q=Europe&plan=pln_esim');
      await language(page, 'Deutsch').click();
      await expect(page).toHaveURL('/de?sort=name&q=Europe&plan=pln_esim');
      await expect(page.locator('html')).toHaveAttribute('lang', 'de');
    });

    test('keeps plan and SIM chosen by clicking', async ({ page, shopper, store }) => {
      await shopper.signedIn({ sims: [{ iccid: '8942420000000551234' }] });
      await store.open('?plan=pln_esim');
      await store.choose('Europe Both 10 GB', 'ending 1234');
      await language(page, 'Deutsch').click();
      await expect(page).toHaveURL(`/de?plan=pln_both&sim=${shopper.sims[0]}`);
      await expect(page.getByRole('radio', { name: /^Europe Both 10 GB/ })).toBeChecked();
      await expect(page.getByRole('radio', { name: /Endziffern 1234/ })).toBeChecked();
      await language(page, 'English').click();
      await expect(store.plan('Europe Both 10 GB')).toBeChecked();
      await expect(store.sim('ending 1234')).toBeChecked();
    });

    test('keeps the page, and sign-in returns in the new language', async ({
      page,
      shopper,
      signInPage,
      store,
    }) => {
      await shopper.known();
      await store.open('?plan=pln_esim');
      await page.getByRole('link', { name: 'Sign in', exact: true }).click();
      await signInPage.askForCode(shopper.email);
      await language(page, 'español').click();
      await expect(page).toHaveURL((url) => url.pathname === '/es/sign-in');
      await page
        .getByRole('textbox', { name: 'Código' })
        .fill(await gigs.code(shopper.email, /Demo Mobile/));
      await page.getByRole('main').getByRole('button', { name: 'Iniciar sesión' }).click();
      await expect(page).toHaveURL('/es?plan=pln_esim');
      await expect(page.getByRole('radio', { name: /^Europe eSIM 5 GB/ })).toBeChecked();

      for (const path of ['/account/plans', '/account/sims', '/no-such-page']) {
        await page.goto(`/es${path}`);
        await language(page, 'Deutsch').click();
        await expect(page).toHaveURL(`/de${path}`);
        await language(page, 'English').click();
        await expect(page).toHaveURL(path);
      }
    });

    test('keeps page and choice in a browser that sends no Referer', async ({ page, store }) => {
      await page.route('**/api/language**', async (route) => {
        const { referer: _, ...headers } = await route.request().allHeaders();
        await route.continue({ headers });
      });
      await page.goto('/plans/pln_both?voucher=PROMO10');
      await language(page, 'Deutsch').click();
      await expect(page).toHaveURL('/de/plans/pln_both?voucher=PROMO10');
      await store.open('?sort=name&q=Europe');
      await store.plan('Europe Both 10 GB').check();
      await language(page, 'Deutsch').click();
      await expect(page).toHaveURL('/de?sort=name&q=Europe&plan=pln_both');
    });

    test('keeps the order on the return page', async ({ page, shopper }) => {
      await shopper.signedIn();
      await shopper.checksOut({ plan: 'pln_esim' });
      await shopper.connect.cancel();
      await shopper.sees('aborted');
      const { search } = new URL(page.url());
      await language(page, 'Deutsch').click();
      await shopper.sees('aborted');
      await expect(page).toHaveURL(`/de/checkout/callback${search}`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(
        'Du hast die Kasse verlassen',
      );
    });
  });
}

test('switching language never leads off the site', async ({ request }) => {
  const locationFrom = async (to: string, referer?: string) => {
    const answer = await request.get(`/api/language?to=${encodeURIComponent(to)}`, {
      headers: referer ? { referer } : {},
      maxRedirects: 0,
    });
    expect(answer.status()).toBe(303);
    return answer.headers().location;
  };
  expect(await locationFrom('de', 'https://evil.example/account/plans')).toBe('/de');
  expect(await locationFrom('de', `${storeUrl}.evil.example/account/plans`)).toBe('/de');
  expect(await locationFrom('de')).toBe('/de');
  expect(await locationFrom('//evil.example', `${storeUrl}/de/account/plans`)).toBe(
    '/account/plans',
  );
  expect(await locationFrom('xx', `${storeUrl}/de/account/plans`)).toBe('/account/plans');
  expect(await locationFrom('en', `${storeUrl}/de//evil.example`)).not.toMatch(/^\/\/|evil.*:/);
});

test('an unknown language answers 404', async ({ request }) => {
  for (const path of ['/xx', '/xx/account/plans', '/de/es', '/de/en', '/DE', '/de-DE', '/en-xa']) {
    expect((await request.get(path)).status(), path).toBe(404);
  }
  const off = (path: string) => request.get(`${storeWithoutGigsUrl}${path}`, { maxRedirects: 0 });
  for (const path of ['/en-XA', '/ar-XB', '/en-XA/sign-in', '/ar-XB/account/plans']) {
    expect((await off(path)).status(), path).toBe(404);
  }
  for (const [path, location] of [
    ['/en', '/'],
    ['/en/account/plans', '/account/plans'],
    ['/account', '/account/plans'],
    ['/de/account', '/de/account/plans'],
    ['/en/checkout/callback?session_id=a', '/checkout/callback?session_id=a'],
  ] as const) {
    const answer = await request.get(path, { maxRedirects: 0 });
    expect(answer.status(), path).toBe(307);
    expect(answer.headers().location).toBe(location);
  }
});
