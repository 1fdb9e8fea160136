import { queryPatterns } from './query-patterns.js';

/**
 * What advertisements put into `network` of an address, beside single letters: {network} of Google
 * Ads, placements of Meta, and the names that trackers write. No plan runs on one of these.
 */
const adNetworks = [
  ...['ytv', 'vp', 'gtv', 'fb', 'ig', 'an', 'msg', 'search', 'content', 'display', 'adwords'],
  ...['google', 'bing', 'microsoft', 'facebook', 'meta', 'instagram', 'tiktok', 'youtube'],
];

/**
 * The values with which an address leaves the shared store page. The page itself drops a network
 * that no plan runs on, so that browsers need not know those of advertisements.
 */
export const livePatterns = {
  ...queryPatterns,
  network: new RegExp(`^(?!(?:${adNetworks.join('|')})$)${queryPatterns.network.source.slice(1)}`),
};
