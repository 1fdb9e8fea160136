/**
 * A `Cookie` header that holds something of the shopper's own: a session (lib/shopper), a checkout under way
 * or a typed IMEI (lib/checkout). With it `/` is the live page (next.config.js), which carries a nonce
 * (proxy.ts). The inside of a regular expression for the whole header.
 */
export const personalCookie = headerWith('session|checkout|device');

/** The same of a session alone. */
export const sessionCookie = headerWith('session');

/** @param {string} names */
function headerWith(names) {
  return `(?:.*; ?)?(?:__Host-)?storefront\\.(?:${names})=[^; ].*`;
}
