/** Least amounts of data to filter by, in decimal gigabytes. */
export const dataSteps = /** @type {const} */ (['1', '5', '10', '20', '50', 'unlimited']);

/** The orders that can be asked for; without one, the seller's stays (lib/catalog/arrange.ts). */
export const sorts = /** @type {const} */ (['price', 'price-desc', 'data', 'unit-price', 'name']);

/** Filters that are either on or absent: checkboxes in the form. */
export const switchPatterns = { calls: /^yes$/, texts: /^yes$/, fits: /^yes$/ };

/**
 * Every filter of the catalogue by its name in the address, with the pattern its value has to
 * match as a whole. Plain JavaScript, because next.config.js reads them as well: a query that
 * filters is a page of its own, and whatever else an address holds is not.
 */
export const filterPatterns = {
  q: /^[\s\S]*\S[\s\S]*$/,
  data: oneOf(dataSteps),
  country: /^[A-Z]{2}$/,
  price: /^(?=.*[1-9])\d{1,7}(?:\.\d{1,3})?$/,
  type: /^(?:eSIM|pSIM)$/,
  term: /^(?:renewing|once)$/,
  network: /^[^\s<].{1,39}$/,
  ...switchPatterns,
};

/** All that an address says about how the catalogue is shown. */
export const queryPatterns = {
  ...filterPatterns,
  sort: oneOf(sorts),
  page: /^(?:[2-9]|[1-9]\d{1,3})$/,
};

/** @param {readonly string[]} values */
function oneOf(values) {
  return new RegExp(`^(?:${values.join('|')})$`);
}
