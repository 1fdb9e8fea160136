import { gigs } from '../fixtures/gigs';
import { expect, test } from '../fixtures/test';

const pages = [
  ...['/', '/?plan=pln_both', '/plans/pln_both'],
  ...['/account/plans', '/account/sims', '/no-such-page'],
];

test('no page or page data holds a cookie, key, ICCID or session address [ASVS 3.2.2]', async ({
  page,
  shopper,
  context,
  store,
}) => {
  const iccid = '8942420000000661234';
  await shopper.signedIn({ sims: [{ iccid }] });
  await store.open('?plan=pln_both');
  const entry = page.waitForRequest(/\/entry\?session=/);
  await store.continueButton.click();
  const token = new URL((await entry).url()).searchParams.get('token') ?? 'none';
  await shopper.connect.cancel();
  await shopper.sees('aborted');

  const cookies = await context.cookies();
  const values = cookies.flatMap(({ value }) => [value, decodeURIComponent(value)]);
  const secrets = [
    ...values.filter((value) => value.length > 20),
    'sandbox_key_demo',
    iccid,
    token,
  ];
  expect(cookies.map(({ httpOnly, sameSite }) => ({ httpOnly, sameSite }))).toEqual(
    cookies.map(() => ({ httpOnly: true, sameSite: 'Lax' })),
  );
  for (const path of pages) {
    for (const headers of [{}, { RSC: '1' }]) {
      const answer = await context.request.get(path, { headers });
      const text = await answer.text();
      for (const secret of secrets) expect(text.includes(secret), path).toBe(false);
    }
  }
});

/** What the visitor sends whose request re-renders a shared page. */
const leftBehind = [
  {
    what: 'query',
    path: '/',
    sent: { query: '?email=secret-of-one@example.com&token=abc/def', headers: {} },
  },
  {
    what: 'nonce',
    path: '/es',
    sent: {
      query: '',
      headers: { 'content-security-policy': "script-src 'nonce-secret-of-one00000000=='" },
    },
  },
];

for (const { what, path, sent } of leftBehind) {
  test(`the shared page keeps nothing of any visitor’s ${what} [ASVS 14.2.2]`, async ({
    request,
  }) => {
    test.setTimeout(150_000);
    const cached = async (query = '', headers = {}) =>
      (await request.get(path + query, { headers })).headers()['x-nextjs-cache'];
    // Only a request that re-renders the page could leave something behind.
    await expect
      .poll(() => cached(sent.query, sent.headers), { timeout: 90_000, intervals: [500] })
      .toMatch(/STALE|MISS/);
    await expect.poll(() => cached()).toBe('HIT');
    for (const headers of [{}, { RSC: '1' }]) {
      expect(await (await request.get(path, { headers })).text()).not.toContain('secret-of-one');
    }
  });
}

test('an account blocked after sign-in buys nothing [ASVS 7.4.2]', async ({ shopper, store }) => {
  await shopper.signedIn();
  await gigs.patch(shopper.user, { status: 'blocked' });
  await store.open('?plan=pln_esim');
  await store.continueButton.click();
  await expect(store.problem).toContainText('Your account is blocked');
});
