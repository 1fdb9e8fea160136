import {
  unstable_doesMiddlewareMatch as doesProxyRun,
  getRewrittenUrl,
  unstable_getResponseFromNextConfig as responseOf,
} from 'next/experimental/testing/server';
import { describe, expect, test } from 'vitest';
import { prefixes } from '@/lib/i18n/locales';
import nextConfig from '@/next.config';
import { config } from '@/proxy';

const site = 'https://shop.example';

/** Whether this request gets the live page, and whether it gets a nonce. */
async function fate(path: string, cookie: string) {
  // Next's tool makes the header of names and values; the rest of ours rides along in the value.
  const [name = '', ...value] = cookie.split('=');
  const cookies: Record<string, string> = cookie ? { [name]: value.join('=') } : {};
  const request = { url: site + path, cookies, nextConfig };
  const rewritten = getRewrittenUrl(await responseOf(request));
  const live = rewritten !== null && new URL(rewritten, site).pathname.endsWith('/live');
  return { live, proxied: doesProxyRun({ config, ...request }) };
}

const own = ['session', 'checkout', 'device', 'sim', 'app'].flatMap((name) => [
  `storefront.${name}=x`,
  `__Host-storefront.${name}=x.y-z`,
]);

const foreign = [
  ...['', 'a=b', 'storefront.session=', 'storefront.session=; a=b', 'storefront.fresh=1'],
  ...['storefront.browser=x', 'xstorefront.session=x', 'a=storefront.session=x'],
  ...['storefront.sessions=x', 'storefront.sims=x', '__Secure-storefront.session=x'],
  'storefront.outcome=x',
];

describe('the two pages of /', () => {
  for (const path of ['/', ...prefixes.map((prefix) => `/${prefix}`)]) {
    test.each(own)(`${path} with %s is live and has a nonce`, async (cookie) => {
      for (const all of [cookie, `a=b; ${cookie}`, `${cookie}; a=b`, `a=;${cookie}`]) {
        expect(await fate(path, all), all).toEqual({ live: true, proxied: true });
      }
    });

    test.each(foreign)(
      `${path} with "%s" is the shared one, without a proxy in front`,
      async (cookie) => {
        expect(await fate(path, cookie)).toEqual({ live: false, proxied: false });
        expect(await fate(`${path}?utm_source=x`, cookie)).toEqual({ live: false, proxied: false });
      },
    );
  }
});

describe('the queries of /', () => {
  test.each([
    ...['network=g&gclid=EAIaIQ', 'network=s&device=c&utm_source=google&utm_term=esim+japan'],
    ...['network=ytv&wbraid=x', 'network=o&msclkid=x', 'network=fb&fbclid=x', 'device=m'],
    ...['network=facebook&ttclid=x', 'utm_source=a&utm_source=b', 'a[]=1&%5B%5D=2', 'ref='],
    ...['data=7', 'sort=newest', 'type=search', 'term=esim+kaufen', 'country=us', 'page=1'],
    ...['q=&data=&network=&sort=', 'plan=', 'mc_cid=x&mc_eid=y', '_ga=1&_gl=2', 'srsltid=x'],
  ])('%s leaves it the shared page', async (query) => {
    for (const path of ['/', '/de']) {
      expect([path, await fate(`${path}?${query}`, '')]).toEqual([
        path,
        { live: false, proxied: false },
      ]);
    }
  });

  test.each([
    ...['network=p9', 'network=p9&gclid=x&utm_source=y', 'q=japan', 'q=%20japan%20', 'data=10'],
    ...['sort=price&fbclid=x', 'page=2', 'plan=pln_1&utm_campaign=x', 'device=imei', 'voucher=A'],
    ...['sim=sim_1', 'device=dev_1', 'country=JP', 'fits=yes', 'problem=busy'],
  ])('%s makes it the live one', async (query) => {
    for (const path of ['/', '/de']) {
      expect([path, (await fate(`${path}?${query}`, '')).live]).toEqual([path, true]);
    }
  });
});

describe('what the proxy runs for', () => {
  test.each([
    ...['/sign-in', '/de/sign-in', '/compare', '/plans/pln_1', '/account/plans', '/account/sims'],
    ...['/account/sims/sim_1/install', '/account/return', '/checkout/callback', '/no/such/page'],
    ...[
      '/missing.html',
      '/?problem=busy',
      '/es?answer=x',
      '/xxx',
      '/api/auth/sign-out',
      '/api/new',
      '/api/webhooks/new',
    ],
  ])('%s', (path) => {
    expect(doesProxyRun({ config, url: site + path, nextConfig })).toBe(true);
  });

  test.each([
    ...['/_next/static/chunks/a.js', '/api/health', '/api/plans', '/api/checkout/status'],
    ...['/api/webhooks/gigs', '/opengraph-image'],
    ...['/de/plans/pln_1/opengraph-image', '/plans/pln_1/image', '/?plan=pln_1'],
  ])('not %s', (path) => {
    expect(doesProxyRun({ config, url: site + path, nextConfig })).toBe(false);
  });
});
