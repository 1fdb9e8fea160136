/**
 * @typedef {object} Page
 * @property {'listed' | 'unlisted' | 'private'} access search engines are shown listed pages alone
 *   (sitemap, languages, link preview); private ones are not stored by caches either
 * @property {true} [shared] one page for all signed-out visitors, made once (docs/adr/0002)
 * @property {'no-referrer'} [referrer] set where the address itself must not leave the store
 */

/**
 * Every address of the store below a language, as Next names its route. proxy.ts, next.config.js,
 * the sitemap, robots.txt and the log follow from this table, and a unit test holds it against the
 * folders of app/[locale].
 * @satisfies {Record<string, Page>}
 */
export const pages = /** @type {const} */ ({
  '/': { access: 'listed' },
  '/opengraph-image': { access: 'unlisted' },
  '/compare': { access: 'unlisted' },
  '/destinations': { access: 'listed', shared: true },
  '/destinations/[place]': { access: 'listed', shared: true },
  '/phones': { access: 'listed' },
  '/trip': { access: 'listed' },
  '/plans/[plan]': { access: 'listed' },
  '/plans/[plan]/opengraph-image': { access: 'unlisted' },
  '/plans/[plan]/image': { access: 'unlisted' },
  '/plans/[plan]/summary': { access: 'unlisted' },
  '/sign-in': { access: 'private' },
  '/sign-in/switch': { access: 'private' },
  '/top-up': { access: 'private' },
  '/help': { access: 'listed' },
  '/brand-preview': { access: 'private' },
  '/legal/[document]': { access: 'listed' },
  '/withdraw': { access: 'private' },
  '/cancel': { access: 'private' },
  '/account/plans': { access: 'private' },
  '/account/sims': { access: 'private' },
  '/account/sims/[sim]/install': { access: 'private', referrer: 'no-referrer' },
  '/account/return': { access: 'private', referrer: 'no-referrer' },
  '/checkout/callback': { access: 'private', referrer: 'no-referrer' },
});

/** The pages that visitors share, but for `/`, which has rules of its own (next.config.js). */
export const sharedPages = Object.entries(pages).flatMap(([path, page]) =>
  'shared' in page ? [path] : [],
);

/**
 * Pages that no address leads to: `/` and what is shared are rewritten to those under `/live`,
 * whatever is unknown to the last.
 */
export const internalPages = [
  '/live',
  ...sharedPages.map((path) => `/live${path}`),
  '/[...missing]',
];

/** Where the server sends an address that cannot be read, and no page is (lib/http/guard.ts). */
export const malformedPath = '/400';

/**
 * Every route below /api. Without `reads` a request has to come from a page of the store
 * (lib/proxy/csrf.ts), unless it is `open`: what is sent there is a request to sign in, which its
 * provider answers, it proves itself, or it is a question of a program, which changes nothing. What
 * is `sized` refuses a body that is too large by itself, in the words of its protocol.
 * @satisfies {Record<string, { reads?: true, signed?: true, open?: true, sized?: true }>}
 */
export const apiRoutes = /** @type {const} */ ({
  '/api/auth/hand-off': { open: true },
  '/api/auth/oidc': { open: true },
  '/api/auth/oidc/callback': { open: true },
  '/api/auth/oidc/logout': { open: true },
  '/api/auth/sign-out': {},
  '/api/brand/[file]': { reads: true },
  '/api/buy/[[...items]]': { reads: true },
  '/api/checkout/card': {},
  '/api/checkout/status': { reads: true },
  '/api/feeds/[kind]': { reads: true },
  '/api/device': {},
  '/api/health': { reads: true },
  '/api/language': {},
  '/api/markdown/[[...path]]': { reads: true },
  '/api/mcp': { open: true, sized: true },
  '/api/outdated': {},
  '/api/plans': { reads: true },
  '/api/ready': { reads: true },
  '/api/seen': { reads: true },
  '/api/ucp': { reads: true },
  '/api/ucp/catalog/[operation]': { open: true, sized: true },
  '/api/webhooks/gigs': { signed: true },
});

/** Addresses for programs, and the routes behind them (next.config.js). */
export const programPaths = /** @type {const} */ ({
  '/feeds/products.:kind(xml|jsonl)': '/api/feeds/:kind',
  '/buy': '/api/buy',
  '/buy/:items': '/api/buy/:items',
  '/.well-known/ucp': '/api/ucp',
});

/** An address for programs, which is no page. */
export const programPattern =
  /^\/(?:feeds\/products\.(?:xml|jsonl)|buy(?:\/[^/]+)?|\.well-known\/ucp)$/;

/**
 * Whether a path is the pages' own, not that of a route for programs or of the files of Next.
 * @param {string} path
 */
export function isPagePath(path) {
  return !/^\/(?:api|_next)\//.test(path);
}

/** What the dynamic parts of a page's path may be; an address of another form is a 404. */
const parts = {
  // An id of lib/gigs/id.ts, whose marks may come escaped.
  // Before it the name of a plan may stand (lib/catalog/plan-address.ts).
  '[plan]':
    '(?:[A-Za-z\\d-]{1,80}-(?=pln_))?(?!\\.{1,2}(?:/|$))(?:[\\w.~:@=+-]|%(?:3[AaDd]|40|2[Bb])){1,64}',
  '[sim]': '[^/]+',
  '[document]': '[\\w-]{1,40}',
  '[place]': '(?:[\\w.~-]|%[\\dA-Fa-f]{2}){1,240}',
};

/** The path of every page in the default language: a regular expression. */
export const pagePattern = patternOf(Object.keys(pages));

/** The path of a shared page other than `/` in the default language. */
export const sharedPattern = patternOf(sharedPages);

/** The path of a picture in the default language. */
export const picturePattern = patternOf(
  Object.keys(pages).filter((path) => path.endsWith('image')),
);

/** @param {string[]} paths */
function patternOf(paths) {
  const patterns = paths.map((path) =>
    path.replace(/\[\w+\]/g, (part) => parts[/** @type {keyof typeof parts} */ (part)]),
  );
  return new RegExp(`^(?:${patterns.join('|')})$`);
}

/** The path of a page as `source` of next.config.js takes it: `/plans/:plan`. @param {string} path */
export function sourceOf(path) {
  return path.replace(/\[(\w+)\]/g, ':$1');
}
