import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { caches } from './lib/cache/table.js';
import { queryPatterns } from './lib/catalog/search/query-patterns.js';
import { choiceFields, choicePattern } from './lib/checkout/choice-fields.js';
import { contentPolicy } from './lib/http/csp.js';
import { passingQueries } from './lib/http/passing-queries.js';
import { personalCookie } from './lib/http/personal-cookies.js';
import { platformRules } from './lib/http/platform-rules.js';
import { securityHeaders } from './lib/http/security-headers.js';
import { defaultLocale, locales, prefixes } from './lib/i18n/locales.js';
import { hostOf } from './lib/platform/host.js';
import { pages, programPaths, sharedPages, sourceOf } from './lib/platform/pages.js';

// Inside an app of the brand (lib/http/app-mode.ts).
const appQuery = { key: 'app', value: '[01]' };

// A query that changes what the store page shows; anything else, utm_source or a value that no
// filter knows, keeps it static. Next anchors the values itself.
const liveQueries = [
  ...choiceFields.map((key) => ({ key, value: choicePattern(key) })),
  ...Object.entries(queryPatterns).map(([key, { source }]) => ({ key, value: source })),
  ...passingQueries.map((key) => ({ key, value: '.*' })),
  appQuery,
];

// In the address the default language has no prefix, inside the app every one has.
const prefixPattern = prefixes.join('|');
const localePattern = `${defaultLocale}|${prefixPattern}`;

const rules = platformRules(prefixPattern);

const iconFiles = 'favicon\\.ico|icon\\.svg|icon-[\\w-]+\\.png|apple-touch-icon\\.png';

const noReferrer = { key: 'Referrer-Policy', value: 'no-referrer' };

const privateHeaders = [
  { key: 'Cache-Control', value: 'private, no-store' },
  { key: 'X-Robots-Tag', value: 'noindex' },
];

/** The headers of each private page. */
const headersOfPages = Object.entries(pages).flatMap(([path, page]) =>
  page.access === 'private'
    ? {
        source: `/:locale(${prefixPattern})?${sourceOf(path)}`,
        headers: [...privateHeaders, ...('referrer' in page ? [noReferrer] : [])],
      }
    : [],
);

// The pages that all visitors share: `/`, and others by the table.
const sharedSources = [
  `/:locale(${prefixPattern})?`,
  ...sharedPages.map((path) => `/:locale(${prefixPattern})?${sourceOf(path)}`),
];

/** The path of a shared page other than `/`, without its language: a pattern. */
const sharedPattern = sharedPages
  .map((path) => path.slice(1).replace(/\[\w+\]/g, '[^/]+'))
  .join('|');

/** What sends a request for a shared page other than `/` to its live twin. */
const personalRequest = [
  { type: /** @type {const} */ ('header'), key: 'cookie', value: personalCookie },
  ...[{ key: 'answer', value: '.*' }, { key: 'q', value: '.*' }, appQuery].map((query) => ({
    type: /** @type {const} */ ('query'),
    ...query,
  })),
];

/** @param {'esm' | 'styles'} name */
const loader = (name) => fileURLToPath(new URL(`./app/${name}-loader.js`, import.meta.url));

// The pages that programs can have as Markdown, by `Accept`.
const inMarkdown = `${prefixPattern}|(?:(?:${prefixPattern})/)?(?:destinations(?:/[^/]+)?|plans/[^/]+)`;

/**
 * Prefers Markdown: named with full weight where HTML has less or is not named, or with any weight
 * where nothing else would be HTML.
 */
const prefersMarkdown =
  '(?:(?=.*text/markdown *(?:,|$|; *q=1))(?!.*text/html *(?:,|$|; *q=1))|' +
  '(?=.*text/markdown *; *q=0\\.\\d*[1-9])(?!.*text/html)(?!.*\\*/\\* *(?:,|$))).*';

/** @type {import('next/dist/lib/load-custom-routes').RouteHas[]} */
const wantsMarkdown = [{ type: 'header', key: 'accept', value: prefersMarkdown }];

/** @type {import('next').NextConfig} */
const config = {
  // Set by the Dockerfile. `next start` serves either build.
  ...(process.env.BUILD_OUTPUT === 'standalone' && { output: 'standalone' }),
  // The languages that STORE_LOCALES has now are those of this build, whatever it says later.
  env: { BUILT_LOCALES: locales.join() },
  poweredByHeader: false,
  // Next computes one from the whole page for every request (docs/performance.md).
  generateEtags: false,
  images: { unoptimized: true },
  turbopack: {
    rules: {
      '**/next/dist/{client,lib,shared}/**/*.js': {
        condition: { all: ['production', 'browser'] },
        loaders: [loader('esm')],
        as: '*.js',
      },
      '**/app/styles.ts': {
        condition: 'production',
        loaders: [loader('styles')],
        as: '*.js',
      },
    },
  },
  // A handler of one's own takes the place of the platform's caches, which all functions share.
  ...(hostOf().cachesItself && {
    cacheHandler: fileURLToPath(new URL('./lib/cache/next-handler.js', import.meta.url)),
  }),
  // Read when the store runs (lib/brand), so no import leads there.
  outputFileTracingIncludes: { '/**': ['./brand/**/*'] },
  // What a platform that caches shows for at most a day, as lib/cache/next-handler.js does.
  expireTime: caches.pages.maxAge,
  experimental: {
    // The largest form of the store is a choice of a few ids.
    serverActions: { bodySizeLimit: '64kb' },
    // What proxy.ts may read of a body without a length. More than above, so that Next refuses it.
    proxyClientMaxBodySize: '80kb',
  },

  // Next compiles every rule again for every request: few rules, with what they share in a pattern.
  async rewrites() {
    /**
     * The value patterns matter: without one Next copies the value, here a token, into the query of
     * the page and so into its HTML.
     * @type {import('next/dist/lib/load-custom-routes').RouteHas[]}
     */
    const live = [
      { type: 'header', key: 'cookie', value: personalCookie },
      ...liveQueries.map((query) => ({ type: /** @type {const} */ ('query'), ...query })),
    ];
    return {
      beforeFiles: [
        { source: '/', has: wantsMarkdown, destination: '/api/markdown' },
        {
          source: `/:path(${inMarkdown})`,
          has: wantsMarkdown,
          destination: '/api/markdown/:path',
        },
        ...Object.entries(programPaths).map(([source, destination]) => ({ source, destination })),
        // What asks for an icon without reading a page; pages name the right address themselves.
        ...(existsSync(`${process.env.BRAND_FOLDER || 'brand'}/icon.svg`)
          ? [{ source: `/:icon(${iconFiles})`, destination: '/api/brand/:icon' }]
          : []),
        // Rules apply one after the other. What all visitors share gets a path that the next rule,
        // for everybody else, does not match, and that nobody can ask for.
        { source: '/shared/:path*', destination: '/404/shared' },
        { source: '/', missing: live, destination: `/${defaultLocale}` },
        { source: '/', destination: `/${defaultLocale}/live` },
        {
          source: `/:path(${sharedPattern})`,
          missing: personalRequest,
          destination: `/${defaultLocale}/:path`,
        },
        { source: `/:path(${sharedPattern})`, destination: `/${defaultLocale}/live/:path` },
        { source: `/:path(${prefixPattern})`, missing: live, destination: '/shared/:path' },
        { source: `/:path(${prefixPattern})`, destination: '/:path/live' },
        {
          source: `/:path((?:${prefixPattern})/(?:${sharedPattern}))`,
          missing: personalRequest,
          destination: '/shared/:path',
        },
        {
          source: `/:locale(${prefixPattern})/:path(${sharedPattern})`,
          destination: '/:locale/live/:path',
        },
        { source: '/shared/:path+', destination: '/:path+' },
        {
          source: `/:path((?!api/|_next/|(?:${localePattern})(?:/|$)|[^/.]+\\.[^/]*$).+)`,
          destination: `/${defaultLocale}/:path`,
        },
      ],
      // A file name that is no file in public/.
      afterFiles: [{ source: '/:path([^/.]+\\.[^/]*)', destination: `/${defaultLocale}/:path` }],
    };
  },

  async redirects() {
    return [
      ...rules.redirects,
      {
        source: `/:path((?:(?:${prefixPattern})/)?account)`,
        destination: '/:path/plans',
        permanent: false,
      },
      { source: `/:prefix(${defaultLocale})?/live`, destination: '/', permanent: false },
      { source: `/:locale(${prefixPattern})/live`, destination: '/:locale', permanent: false },
      {
        source: `/:prefix(${defaultLocale})?/live/:path+`,
        destination: '/:path+',
        permanent: false,
      },
      {
        source: `/:locale(${prefixPattern})/live/:path+`,
        destination: '/:locale/:path+',
        permanent: false,
      },
      // What looks like a language and is none: proxy.ts leaves those out, and sets the status.
      {
        source: `/:name((?!(?:${localePattern})$)[a-z]{2}(?:-[A-Z]{2})?)`,
        destination: '/404/:name',
        permanent: false,
      },
      // A browser keeps a permanent one, also past a change of the default (STORE_LOCALES).
      { source: `/${defaultLocale}`, destination: '/', permanent: false },
      { source: `/${defaultLocale}/:path+`, destination: '/:path+', permanent: false },
    ];
  },

  async headers() {
    return [
      { source: '/:path*', headers: [...securityHeaders, ...rules.headers] },
      { source: '/:api(api)?/buy/:items?', headers: [noReferrer] },
      { source: `/:path(${inMarkdown})?`, headers: [{ key: 'Vary', value: 'Accept' }] },
      ...sharedSources.flatMap((source) => [
        {
          source,
          headers: [
            // One address, two pages: a shared cache in front must not give a signed-in shopper the
            // other one.
            { key: 'Cache-Control', value: 'private, no-cache' },
            // The page that all share: lib/cache/next-handler.js narrows it down to the page's own
            // scripts.
            { key: 'Content-Security-Policy', value: contentPolicy("'unsafe-inline'") },
          ],
        },
        {
          source,
          has: [{ type: /** @type {const} */ ('header'), key: 'cookie', value: personalCookie }],
          headers: [{ key: 'Cache-Control', value: 'private, no-store' }],
        },
      ]),
      {
        source: `/:icon(${iconFiles})`,
        headers: [{ key: 'Cache-Control', value: 'public, max-age=86400' }],
      },
      ...headersOfPages,
    ];
  },
};

export default config;
