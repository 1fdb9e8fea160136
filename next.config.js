import { fileURLToPath } from 'node:url';

// The session cookie of lib/auth, with and without the prefix that https adds.
const sessionCookies = ['storefront.session_token', '__Secure-storefront.session_token'];

// A query that changes what the store page shows; anything else (utm_source, …) keeps it static.
const liveQueries = ['plan', 'sim', 'device', 'problem', 'answer'];

const prefixes = 'en';

const securityHeaders = [
  {
    // Inline scripts carry Next's page data; docs/adr/0003 says why there is no nonce yet.
    // form-action stands in a meta element, because Connect's origin is known at run time only.
    key: 'Content-Security-Policy',
    value: [
      "default-src 'self'",
      `script-src 'self' 'unsafe-inline'${process.env.NODE_ENV === 'development' ? " 'unsafe-eval'" : ''}`,
      "style-src 'self' 'unsafe-inline'",
      "img-src 'self' data:",
      "object-src 'none'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
  },
  { key: 'Strict-Transport-Security', value: 'max-age=63072000; includeSubDomains' },
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), geolocation=(), microphone=(), payment=()' },
];

const privateHeaders = [
  { key: 'Cache-Control', value: 'private, no-store' },
  { key: 'X-Robots-Tag', value: 'noindex' },
];

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  images: { unoptimized: true },
  cacheHandler: fileURLToPath(new URL('./lib/site/page-cache.js', import.meta.url)),
  experimental: {
    // What is shown must come from this process's Gigs, not from a former one's files.
    isrFlushToDisk: false,
  },

  async rewrites() {
    /**
     * The value pattern matters: without one Next copies the value, here the session token, into the
     * query of the page and so into its HTML.
     * @type {import('next/dist/lib/load-custom-routes').RouteHas[]}
     */
    const live = [
      ...sessionCookies.map((key) => ({ type: /** @type {const} */ ('cookie'), key, value: '.+' })),
      ...liveQueries.map((key) => ({ type: /** @type {const} */ ('query'), key, value: '.*' })),
    ];
    return {
      beforeFiles: [
        ...live.map((has) => ({ source: '/', has: [has], destination: '/en/live' })),
        { source: '/', destination: '/en' },
        {
          source: `/:path((?!api/|_next/|(?:${prefixes})(?:/|$)|[^/.]+\\.[^/]*$).+)`,
          destination: '/en/:path',
        },
      ],
      // A file name that is no file in public/.
      afterFiles: [{ source: '/:path([^/.]+\\.[^/]*)', destination: '/en/:path' }],
    };
  },

  async redirects() {
    return [
      { source: '/:prefix(en)?/live', destination: '/', permanent: false },
      { source: '/en', destination: '/', permanent: true },
      { source: '/en/:path+', destination: '/:path+', permanent: true },
    ];
  },

  async headers() {
    return [
      { source: '/:path*', headers: securityHeaders },
      // One address, two pages: a shared cache in front must not give a signed-in shopper the other one.
      { source: '/', headers: [{ key: 'Cache-Control', value: 'private, no-cache' }] },
      { source: '/account/:path*', headers: privateHeaders },
      { source: '/sign-in', headers: privateHeaders },
      {
        source: '/checkout/:path*',
        headers: [...privateHeaders, { key: 'Referrer-Policy', value: 'no-referrer' }],
      },
    ];
  },
};

export default config;
