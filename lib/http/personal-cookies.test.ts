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

const own = ['session', 'checkout', 'device', 'sim'].flatMap((name) => [
  `storefront.${name}=x`,
  `__Host-storefront.${name}=x.y-z`,
]);

const foreign = [
  ...['', 'a=b', 'storefront.session=', 'storefront.session=; a=b', 'storefront.fresh=1'],
  ...['storefront.browser=x', 'xstorefront.session=x', 'a=storefront.session=x'],
  ...['storefront.sessions=x', 'storefront.sims=x', '__Secure-storefront.session=x'],
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

describe('what the proxy runs for', () => {
  test.each([
    ...['/sign-in', '/de/sign-in', '/compare', '/plans/pln_1', '/account/plans', '/account/sims'],
    ...['/account/sims/sim_1/install', '/account/return', '/checkout/callback', '/no/such/page'],
    ...['/missing.html', '/?problem=busy', '/es?answer=x', '/xx', '/api/auth/sign-out', '/api/new'],
  ])('%s', (path) => {
    expect(doesProxyRun({ config, url: site + path, nextConfig })).toBe(true);
  });

  test.each([
    ...['/_next/static/chunks/a.js', '/api/health', '/api/plans', '/api/checkout/status'],
    ...['/api/webhooks/gigs', '/opengraph-image'],
    ...['/de/plans/pln_1/opengraph-image', '/?plan=pln_1'],
  ])('not %s', (path) => {
    expect(doesProxyRun({ config, url: site + path, nextConfig })).toBe(false);
  });
});
