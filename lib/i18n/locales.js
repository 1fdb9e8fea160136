/** The languages of the store; the first has no prefix in the address. next.config.js reads them, too. */
export const locales = /** @type {const} */ (['en', 'de', 'es']);

/** Made of English, for `PSEUDO_LOCALES`: accented text, and the same from right to left. */
export const pseudoLocales = /** @type {const} */ (['en-XA', 'ar-XB']);

export const [defaultLocale] = locales;

/** The address segments that stand for a language other than the default one. */
export const prefixes = [...locales.slice(1), ...pseudoLocales];
