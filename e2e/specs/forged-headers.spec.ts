import { randomUUID } from 'node:crypto';
import { request as plainRequest } from '@playwright/test';
import { actionsIn, postForm } from '../fixtures/actions';
import { gigs } from '../fixtures/gigs';
import { expect, test } from '../fixtures/test';
import { connectUrl, storeUrl, storeWithoutGigsUrl } from '../stage/ports';

const evil = 'evil.example';

const own = { 'sec-fetch-site': 'same-origin', origin: storeUrl };

const ownElsewhere = { ...own, origin: storeWithoutGigsUrl };

const forged: Record<string, string>[] = [
  { host: evil },
  { 'x-forwarded-host': evil, 'x-forwarded-proto': 'https', 'x-forwarded-port': '666' },
  { forwarded: `for=192.0.2.66;host=${evil};proto=https` },
  { 'x-forwarded-for': `${evil}, 192.0.2.66` },
  { origin: `https://${evil}`, referer: `https://${evil}/sign-in` },
  { 'x-original-url': `/${evil}`, 'x-rewrite-url': `/${evil}`, 'x-host': evil },
];

test('a forged host never gets into a page, a cookie or a redirect', async ({ request }) => {
  const pages = [
    '/',
    '/?plan=pln_esim',
    '/de',
    '/en',
    '/live',
    '/sign-in',
    '/account/plans',
    '/checkout/callback?checkout=x',
    '/api/language?to=de',
    '/api/checkout/status',
    '/no-such-page',
  ];
  for (const path of pages) {
    for (const headers of forged) {
      for (const more of [{}, { rsc: '1' }]) {
        const answer = await request.get(path, {
          headers: { ...headers, ...more },
          maxRedirects: 0,
        });
        const said = JSON.stringify(answer.headers()) + (await answer.text());
        expect(said.includes(evil), `${path} ${JSON.stringify(headers)}`).toBe(false);
        expect(said).not.toContain('192.0.2.66');
        const { location } = answer.headers();
        if (location) expect(new URL(location, storeUrl).origin, path).toBe(storeUrl);
      }
    }
  }
  // Nor into the shared page.
  expect(await (await request.get('/')).text()).not.toContain(evil);
});

test('a forged host never gets to Gigs, Connect or a mail [ASVS 4.1.3]', async ({
  request,
  newEmail,
}) => {
  const [checkout = ''] = await actionsIn(request, '/?plan=pln_esim');
  const [ask = ''] = await actionsIn(request, '/sign-in');
  const email = newEmail();
  // Tells these sessions from those of other tests, some of whose stores have other addresses.
  const voucher = randomUUID();
  for (const headers of forged) {
    // Such a browser would say that it is on the page of the host it was told.
    const origin = `https://${headers['x-forwarded-host'] ?? headers.host ?? new URL(storeUrl).host}`;
    const sent = { ...own, ...headers, origin };
    const bought = await postForm(request, '/', sent, {
      [checkout]: '',
      plan: 'pln_esim',
      voucher,
    });
    expect(bought.headers().location).toContain(`${connectUrl}/`);
    const asked = await postForm(request, '/sign-in', sent, {
      [ask]: '',
      email,
      next: `//${evil}`,
    });
    expect(asked.headers().location).toMatch(/^\/sign-in/);
    for (const answer of [bought, asked]) {
      expect(JSON.stringify(answer.headers())).not.toContain(evil);
    }
  }
  const created = await gigs.connectSessions(voucher);
  expect(created).toHaveLength(forged.length);
  for (const { callbackUrl } of created) {
    expect(String(callbackUrl).startsWith(`${storeUrl}/`)).toBe(true);
  }
  expect(await gigs.mailCount(email)).toBeGreaterThan(0);
});

test('without a trusted proxy a client cannot choose its address', async ({ newEmail }) => {
  const email = newEmail();
  const browser = await plainRequest.newContext({ baseURL: storeUrl });
  const [ask = ''] = await actionsIn(browser, '/sign-in');
  for (let turn = 0; turn < 8; turn += 1) {
    await postForm(
      browser,
      '/sign-in',
      { ...own, 'x-forwarded-for': `192.0.2.${turn}` },
      {
        [ask]: '',
        email,
      },
    );
  }
  expect(await gigs.mailCount(email)).toBe(5);
  await browser.dispose();
});

test('behind a trusted proxy a client is the address that the proxy saw, whatever it claims', async ({
  newEmail,
}) => {
  const email = newEmail();
  const first = await plainRequest.newContext({ baseURL: storeWithoutGigsUrl });
  const [ask = ''] = await actionsIn(first, '/sign-in');
  await first.dispose();
  const from = async (client: string) => {
    const browser = await plainRequest.newContext({ baseURL: storeWithoutGigsUrl });
    const headers = { ...ownElsewhere, 'x-forwarded-for': client };
    const answer = await postForm(browser, '/sign-in', headers, { [ask]: '', email });
    await browser.dispose();
    return answer.headers().location;
  };
  for (let turn = 0; turn < 5; turn += 1) {
    expect(await from(`198.51.100.${turn}, 2001:db8:5:6::${turn}`)).toBe('/sign-in?step=code');
  }
  expect(await from('198.51.100.99, 2001:db8:5:6:7::1')).toBe('/sign-in?problem=too-many');
  expect(await gigs.mailCount(email)).toBe(5);
  expect(await from('198.51.100.99, 2001:db8:5:7::1')).toBe('/sign-in?step=code');
});

test('a crowd behind one address starts checkouts, signed out', async ({ request }) => {
  const [checkout = ''] = await actionsIn(request, '/?plan=pln_esim');
  const start = async (client: string) => {
    const answer = await postForm(
      request,
      storeWithoutGigsUrl,
      { ...ownElsewhere, 'x-forwarded-for': client },
      { [checkout]: '', plan: 'pln_esim' },
    );
    return answer.headers().location;
  };
  const said = await Promise.all(Array.from({ length: 35 }, () => start('203.0.113.50')));
  expect(said.every((path) => path?.includes('problem=unavailable'))).toBe(true);
});
