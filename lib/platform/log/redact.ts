import { apiRoutes, internalPages, pages } from '@/lib/platform/pages';

const routes = [...Object.keys(pages), ...internalPages, ...Object.keys(apiRoutes)];

/** Every word that may stand in a logged route. */
const segments = new Set([
  ...routes.flatMap((path) => path.split('/')),
  // How Next names what it runs, and files that a route makes.
  ...['[locale]', 'page', 'route', 'proxy', '_not-found'],
  ...['sitemap.xml', 'robots.txt', 'manifest.webmanifest', 'styles.css'],
  ...['agents.md', 'llms.txt'],
  // Resources of Gigs.
  ...['addons', 'addresses', 'connectSessions', 'credentials', 'deviceModels', 'devices'],
  ...[
    'documents',
    'eSimProfile',
    'paymentMethods',
    'payments',
    'planDocuments',
    'plans',
    'portings',
    'projects',
    'search',
    'sims',
  ],
  ...['subscriptionAddons', 'subscriptionChanges', 'subscriptions', 'usage', 'usageBalances'],
  'users',
]);

/**
 * A path as a pattern: every part of it that is not a known word, so every id, becomes `*`. No
 * query.
 */
export function routeOf(path: string): string {
  const [known = ''] = path.split(/[?#]/, 1);
  return known
    .split('/')
    .map((segment) => (segment === '' || segments.has(segment) ? segment : '*'))
    .join('/');
}

/** Every reason that may be logged. */
export const kinds = [
  // lib/gigs/error.ts
  ...(['network', 'timeout', 'unauthenticated', 'forbidden', 'not-found', 'invalid'] as const),
  ...(['conflict', 'rate-limited', 'not-implemented', 'unavailable'] as const),
  'unexpected-shape',
  // lib/shopper/sign-in/problem.ts
  ...([
    'email-invalid',
    'code-wrong',
    'code-expired',
    'not-kept',
    'too-many',
    'mail-failed',
    'request-invalid',
    'sign-in-lost',
    'sign-in-left',
    'provider-refused',
    'provider-down',
    'link-expired',
    'link-refused',
    'email-missing',
    'email-unverified',
  ] as const),
  ...(['outdated', 'foreign', 'too-large', 'malformed', 'elsewhere', 'method'] as const),
  ...(['render', 'route', 'action', 'proxy'] as const),
] as const;

export type Kind = (typeof kinds)[number];
