/** Least amounts of data to filter by, in decimal gigabytes. */
export const dataSteps = /** @type {const} */ (['1', '5', '10', '20', '50', 'unlimited']);

/** The orders that can be asked for; without one, the seller's stays (lib/catalog/arrange.ts). */
export const sorts = /** @type {const} */ (['price', 'price-desc', 'data', 'unit-price', 'name']);

/** Filters that are either on or absent, in the order of the form. */
export const switchNames = /** @type {const} */ (['calls', 'texts', 'fits']);

/** The filters by their names in the address, in the order in which active ones are listed. */
export const filterNames = /** @type {const} */ ([
  ...['q', 'data', 'country', 'price', 'type', 'term', 'network'],
  ...switchNames,
]);

/** All that an address says about how the catalogue is shown. */
export const queryNames = /** @type {const} */ ([...filterNames, 'sort', 'page']);
