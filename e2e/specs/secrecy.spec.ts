import { expect, test } from '../fixtures/test';

const pages = [
  '/',
  '/?plan=pln_both',
  '/plans/pln_both',
  '/account/plans',
  '/account/sims',
  '/no-such-page',
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
