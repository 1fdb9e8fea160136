/** Every cookie of the store, without the prefix (lib/http/cookies.ts). */
export const cookieNames = /** @type {const} */ ([
  // lib/shopper: session, its freshness mark, pending sign-in, refused address, trusted device
  ...['session', 'fresh', 'sign-in', 'email', 'browser'],
  // lib/shopper: which browser went to the provider, that it went unasked, and who is to confirm
  ...['oidc', 'tried', 'arrival'],
  // lib/http: that the store is open inside an app
  'app',
  // lib/connect: the current checkout, what came of it, and the checkout before
  ...['checkout', 'outcome', 'past'],
  // lib/checkout: a typed IMEI, a typed ICCID
  ...['device', 'sim'],
]);

/** @typedef {(typeof cookieNames)[number]} CookieName */

/**
 * Cookies that hold something of the shopper's own. With one of them `/` is the live page
 * (next.config.js), which carries a nonce (proxy.ts).
 * @satisfies {readonly CookieName[]}
 */
export const personalCookieNames = /** @type {const} */ ([
  'session',
  'checkout',
  'device',
  'sim',
  'app',
]);

/**
 * A `Cookie` header with a personal cookie: the inside of a regular expression for the whole
 * header.
 */
export const personalCookie = headerWith(personalCookieNames);

/** @param {readonly CookieName[]} names */
function headerWith(names) {
  return `(?:.*; ?)?(?:__Host-)?storefront\\.(?:${names.join('|')})=[^; ].*`;
}
