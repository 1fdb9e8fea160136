/**
 * The languages of the store, in the order of the language switch; the first has no prefix in the
 * address. JavaScript, because next.config.js reads them. To add one, see docs/adr/0010.
 */
export const locales = /** @type {const} */ (['en', 'de', 'es']);

/**
 * Generated from English when `PSEUDO_LOCALES` is on: accented text, and the same from right to
 * left.
 */
export const pseudoLocales = /** @type {const} */ (['en-XA', 'ar-XB']);

export const [defaultLocale] = locales;

/** The path prefixes of the languages other than the default one. */
export const prefixes = [...locales.slice(1), ...pseudoLocales];
