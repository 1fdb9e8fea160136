import { regions } from '../../platform/regions.js';
import { dataSteps, sorts } from './query-names.js';

/** @typedef {typeof import('./query-names.js').queryNames[number]} QueryName */

/**
 * What advertisements put into `network` of an address, beside single letters: {network} of Google
 * Ads, placements of Meta, and the names that trackers write. No plan runs on one of these.
 */
const adNetworks = [
  ...['ytv', 'vp', 'gtv', 'fb', 'ig', 'an', 'msg', 'search', 'content', 'display', 'adwords'],
  ...['google', 'bing', 'microsoft', 'facebook', 'meta', 'instagram', 'tiktok', 'youtube'],
];

/**
 * What a value has to match as a whole to say something about the catalogue. Plain JavaScript,
 * because next.config.js reads it as well: an address with such a value has a page of its own, and
 * whatever else it holds changes nothing.
 * @type {Record<QueryName, RegExp>}
 */
export const queryPatterns = {
  q: /^[\s\S]*\S[\s\S]*$/,
  data: oneOf(dataSteps),
  country: oneOf(regions),
  price: /^(?=.*[1-9])\d{1,7}(?:\.\d{1,3})?$/,
  type: /^(?:eSIM|pSIM)$/,
  term: /^(?:renewing|once)$/,
  network: new RegExp(`^(?!(?:${adNetworks.join('|')})$)(?:\\d|[^\\s<].{1,39})$`),
  calls: /^yes$/,
  texts: /^yes$/,
  fits: /^yes$/,
  sort: oneOf(sorts),
  page: /^(?:[2-9]|[1-9]\d{1,3})$/,
};

/** @param {readonly string[]} values */
function oneOf(values) {
  return new RegExp(`^(?:${values.join('|')})$`);
}
