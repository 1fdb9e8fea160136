import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { APIRequestContext } from '@playwright/test';
import { isCounted, nonceOf, scriptSources } from '../fixtures/policy';
import { expect, test } from '../fixtures/test';
import { connectUrl } from '../stage/ports';

/** On every answer, whatever it is. */
const everywhere = {
  'strict-transport-security': 'max-age=31536000',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=()',
};

const closed = ['default-src', 'img-src', 'object-src', 'base-uri', 'frame-ancestors'];

type Kind = {
  /** Which scripts may run beside files of the store: one entry for each policy. */
  scripts: string[];
  cache: RegExp;
  referrer?: string;
  noindex?: boolean;
  method?: 'POST';
};

const made: Kind = {
  scripts: ["'self' nonce"],
  cache: /^private, no-cache, no-store, max-age=0, must-revalidate$/,
};
const hidden: Kind = { ...made, cache: /^private, no-store$/, noindex: true };
const arrival: Kind = { ...hidden, referrer: 'no-referrer' };
const storeOfShopper: Kind = { ...made, cache: /^private, no-store$/ };
const storeOfVisitor: Kind = {
  scripts: ["'self' 'unsafe-inline'"],
  cache: /^private, no-cache$/,
};
const shared: Kind = { ...storeOfVisitor, scripts: ["'self' 'unsafe-inline'", "'self' hash"] };
const file: Kind = { scripts: ["'self' nonce"], cache: /^(public, max-age=|no-cache$)/ };
const picture: Kind = { scripts: ["'self'"], cache: /^public, max-age=/ };
const data: Kind = { scripts: ["'self'"], cache: /^(private, )?no-store$/ };
/** Every route of the app, what it is, and some of its addresses. */
const table: Record<string, [Kind, ...string[]]> = {
  '[locale]/page.tsx': [shared, '/de', '/es?utm_source=x'],
  '[locale]/destinations/page.tsx': [shared, '/destinations', '/es/destinations'],
  '[locale]/destinations/[place]/page.tsx': [shared, '/destinations/germany'],
  '[locale]/live/destinations/page.tsx': [storeOfVisitor, '/destinations?q=nowhere'],
  '[locale]/live/destinations/[place]/page.tsx': [storeOfVisitor, '/destinations/germany?q=x'],
  '[locale]/live/page.tsx': [storeOfVisitor, '/?plan=pln_both&device=imei', '/de?problem=busy'],
  '[locale]/phones/page.tsx': [made, '/phones', '/de/phones?q=phone'],
  '[locale]/trip/page.tsx': [made, '/trip', '/es/trip?to=DE&days=7'],
  '[locale]/plans/[plan]/page.tsx': [made, '/plans/pln_both', '/plans/pln_archived', '/plans/none'],
  '[locale]/plans/[plan]/summary/page.tsx': [made, '/plans/pln_both/summary'],
  '[locale]/compare/page.tsx': [made, '/compare?plans=pln_both', '/de/compare'],
  '[locale]/sign-in/page.tsx': [hidden, '/sign-in', '/es/sign-in?problem=code-wrong'],
  '[locale]/sign-in/switch/page.tsx': [hidden, '/sign-in/switch'],
  '[locale]/top-up/page.tsx': [
    hidden,
    '/top-up',
    '/es/top-up?problem=no-addon&subscription=sub_1&addon=add_1',
  ],
  '[locale]/help/page.tsx': [made, '/help', '/de/help'],
  '[locale]/brand-preview/page.tsx': [hidden, '/brand-preview', '/de/brand-preview'],
  '[locale]/legal/[document]/page.tsx': [made, '/legal/none', '/de/legal/terms'],
  '[locale]/withdraw/page.tsx': [hidden, '/withdraw', '/de/withdraw?problem=too-many'],
  '[locale]/cancel/page.tsx': [hidden, '/cancel', '/es/cancel?problem=name-missing'],
  '[locale]/account/plans/page.tsx': [hidden, '/account/plans', '/de/account/plans?problem=busy'],
  '[locale]/account/sims/page.tsx': [hidden, '/account/sims', '/account/sims?show=sim_x'],
  '[locale]/account/sims/[sim]/install/page.tsx': [arrival, '/account/sims/sim_x/install'],
  '[locale]/account/return/page.tsx': [arrival, '/account/return?task=x&session_id=csn_x'],
  '[locale]/checkout/callback/page.tsx': [arrival, '/checkout/callback?checkout=x&session_id=y'],
  '[locale]/[...missing]/page.tsx': [made, '/no-such-page', '/de/no/such', '/missing.html'],
  '[locale]/opengraph-image/route.ts': [picture, '/opengraph-image'],
  '[locale]/plans/[plan]/opengraph-image/route.ts': [picture, '/plans/pln_both/opengraph-image'],
  '[locale]/plans/[plan]/image/route.ts': [picture, '/plans/pln_both/image'],
  'manifest.ts': [file, '/manifest.webmanifest'],
  'robots.ts': [file, '/robots.txt'],
  'sitemap.xml/route.ts': [file, '/sitemap.xml'],
  'styles.css/route.ts': [file, '/styles.css'],
  'agents.md/route.ts': [file, '/agents.md'],
  'llms.txt/route.ts': [file, '/llms.txt'],
  'api/buy/[[...items]]/route.ts': [
    { ...data, referrer: 'no-referrer' },
    '/api/buy/pln_both:1',
    '/api/buy/none',
  ],
  'api/feeds/[kind]/route.ts': [{ ...data, cache: /^public, max-age=60$/ }, '/api/feeds/xml'],
  'api/markdown/[[...path]]/route.ts': [
    { ...data, cache: /^private, max-age=60$/ },
    '/api/markdown',
    '/api/markdown/de/plans/pln_both',
  ],
  'api/mcp/route.ts': [data, '/api/mcp'],
  'api/ucp/route.ts': [{ ...data, cache: /^public, max-age=3600$/ }, '/api/ucp'],
  'api/ucp/catalog/[operation]/route.ts': [
    { ...data, method: 'POST' },
    '/api/ucp/catalog/search',
    '/api/ucp/catalog/none',
  ],
  'api/brand/[file]/route.ts': [data, '/api/brand/logo.svg'],
  'api/checkout/card/route.ts': [{ ...data, method: 'POST' }, '/api/checkout/card?checkout=x'],
  'api/checkout/status/route.ts': [data, '/api/checkout/status?checkout=x'],
  'api/device/route.ts': [{ ...data, method: 'POST' }, '/api/device'],
  'api/health/route.ts': [data, '/api/health'],
  'api/language/route.ts': [data, '/api/language?to=de'],
  'api/outdated/route.ts': [{ ...data, method: 'POST' }, '/api/outdated'],
  'api/ready/route.ts': [data, '/api/ready'],
  'api/seen/route.ts': [data, '/api/seen', '/api/seen?plan=pln_both'],
  'api/plans/route.ts': [{ ...data, cache: /^public, max-age=60, / }, '/api/plans?locale=en'],
  'api/webhooks/gigs/route.ts': [{ ...data, method: 'POST' }, '/api/webhooks/gigs'],
  'api/auth/hand-off/route.ts': [data, '/api/auth/hand-off?token=x'],
  'api/auth/oidc/route.ts': [data, '/api/auth/oidc?next=/'],
  'api/auth/oidc/callback/route.ts': [data, '/api/auth/oidc/callback?code=x&state=y'],
  'api/auth/oidc/logout/route.ts': [data, '/api/auth/oidc/logout?state=de'],
  // Signs out: last.
  'api/auth/sign-out/route.ts': [{ ...data, method: 'POST' }, '/api/auth/sign-out'],
};

async function hasHeaders(request: APIRequestContext, path: string, kind: Kind): Promise<void> {
  const { method = 'GET', scripts, cache, referrer, noindex } = kind;
  const form = { headers: { 'sec-fetch-site': 'same-origin' }, multipart: { locale: 'en' } };
  const answer = await request.fetch(path, {
    method,
    maxRedirects: 0,
    ...(method === 'POST' && form),
  });
  const headers = answer.headers();
  const policy = headers['content-security-policy'] ?? '';
  const what = `${method} ${path}: ${answer.status()}`;
  expect.soft(headers, what).toMatchObject(everywhere);
  expect.soft(headers['x-powered-by'], what).toBeUndefined();
  expect.soft(headers['referrer-policy'], what).toBe(referrer ?? 'strict-origin-when-cross-origin');
  expect.soft(headers['cache-control'], what).toMatch(cache);
  if (noindex) expect.soft(headers['x-robots-tag'], what).toBe('noindex');
  for (const directive of closed) expect.soft(policy, what).toContain(directive);
  expect.soft(scriptSources(answer), what).toEqual(scripts);
  const nonce = nonceOf(answer);
  if (!nonce) return;
  expect.soft(policy, what).toContain(`form-action 'self' ${connectUrl}`);
  // Data is no script.
  const tags = (await answer.text()).match(/<script(?![^>]*ld\+json)[^>]*>/g) ?? [];
  for (const tag of tags) expect.soft(tag, what).toContain(`nonce="${nonce}"`);
}

test('every route has a row in the table [ASVS 3.4.1]', () => {
  const app = fileURLToPath(new URL('../../app', import.meta.url));
  const routes = readdirSync(app, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /(^|\/)(page\.tsx|route\.ts|robots\.ts|manifest\.ts)$/.test(name),
  );
  expect(routes.sort()).toEqual(Object.keys(table).sort());
});

test('the headers of every route, signed out [ASVS 3.2.1, 3.4.1]', async ({ request }) => {
  for (const [kind, ...paths] of Object.values(table)) {
    for (const path of paths) {
      if (kind === shared) await isCounted(request, path);
      await hasHeaders(request, path, kind);
    }
  }
});

test('the headers of every route, signed in', async ({ page, shopper }) => {
  await shopper.signedIn({ sims: [{}] });
  await hasHeaders(page.request, `/account/sims/${shopper.sims[0]}/install?show=code`, arrival);
  for (const [kind, ...paths] of Object.values(table)) {
    for (const path of paths) {
      const own = kind === shared || kind === storeOfVisitor;
      await hasHeaders(page.request, path, own ? storeOfShopper : kind);
    }
  }
});

test('a nonce is never used twice [ASVS 3.4.1]', async ({ request }) => {
  const nonces = [];
  for (let turn = 0; turn < 5; turn += 1) nonces.push(nonceOf(await request.get('/sign-in')));
  expect(new Set(nonces).size).toBe(5);
  // Nor taken from the sender.
  const own = { 'content-security-policy': "script-src 'nonce-chosenbythesender00000=='" };
  for (const path of ['/sign-in', '/plans/pln_both', '/missing.html']) {
    const answer = await request.get(path, { headers: own });
    expect(await answer.text(), path).not.toContain('chosenbythesender');
  }
});

test('Next’s image optimization is off', async ({ request }) => {
  for (const url of ['/icon-512.png', 'https://example.com/x.png', '//example.com/x.png']) {
    const answer = await request.get(`/_next/image?url=${encodeURIComponent(url)}&w=64&q=75`);
    expect([answer.status(), url]).toEqual([404, url]);
    expect(answer.headers()['content-type']).not.toContain('image');
  }
});
