/** Every word that may stand in a logged route. A unit test holds it against the routes there are. */
const segments = new Set([
  // Pages and handlers of the store, as Next names them.
  ...['[locale]', '[plan]', '[sim]', '[...missing]', 'page', 'route', 'proxy', '_not-found'],
  ...[
    'account',
    'api',
    'auth',
    'callback',
    'card',
    'checkout',
    'compare',
    'gigs',
    'health',
    'install',
  ],
  ...['language', 'live', 'opengraph-image', 'outdated', 'plans', 'ready', 'return', 'sign-in'],
  ...['sign-out', 'sims', 'status', 'webhooks', 'sitemap.xml', 'robots.txt'],
  'manifest.webmanifest',
  // Resources of Gigs.
  ...['addons', 'addresses', 'connectSessions', 'credentials', 'deviceModels', 'devices'],
  ...['eSimProfile', 'paymentMethods', 'payments', 'plans', 'portings', 'search', 'sims'],
  ...['subscriptionAddons', 'subscriptionChanges', 'subscriptions', 'usageBalances', 'users'],
]);

/** A path as a pattern: every part of it that is not a known word, so every id, becomes `*`. No query. */
export function routeOf(path: string): string {
  const [known = ''] = path.split(/[?#]/, 1);
  return known
    .split('/')
    .map((segment) => (segment === '' || segments.has(segment) ? segment : '*'))
    .join('/');
}

/** Whether a segment of a route would be logged as it is. */
export function isKnownSegment(segment: string): boolean {
  return segments.has(segment);
}

/** Every reason that may be logged. */
export const kinds = [
  // lib/gigs/error.ts
  ...(['network', 'timeout', 'unauthenticated', 'forbidden', 'not-found', 'invalid'] as const),
  ...(['conflict', 'rate-limited', 'unavailable', 'unexpected-shape'] as const),
  // lib/shopper/sign-in-problem.ts
  ...(['email-invalid', 'code-wrong', 'code-expired', 'too-many', 'mail-failed'] as const),
  ...(['outdated', 'foreign', 'too-large', 'render', 'route', 'action', 'proxy'] as const),
] as const;

export type Kind = (typeof kinds)[number];
