/**
 * The languages of the store, in the order of the language switch; the first has no prefix in the
 * address. `STORE_LOCALES` chooses them when the store is built, of those with messages.
 * JavaScript, because next.config.js reads them. To add one, see docs/adr/0010.
 * @type {readonly string[]}
 */
export const locales = (process.env.BUILT_LOCALES || localesToBuild()).split(',');

/**
 * Generated from English when `PSEUDO_LOCALES` is on: accented text, and the same from right to
 * left.
 */
export const pseudoLocales = /** @type {const} */ (['en-XA', 'ar-XB']);

export const defaultLocale = locales[0] ?? 'en';

/** The path prefixes of the languages other than the default one. */
export const prefixes = [...locales.slice(1), ...pseudoLocales];

/**
 * The languages of a build: next.config.js puts them in the place of BUILT_LOCALES, and what runs
 * without a build reads them here. No import: browsers have no file system.
 */
function localesToBuild() {
  const { readdirSync } = process.getBuiltinModule('node:fs');
  const known = readdirSync('lib/i18n/messages')
    .flatMap((file) => /^([a-z]{2}(?:-[A-Z]{2})?)\.json$/.exec(file)?.[1] ?? [])
    // English comes first, where nothing is said.
    .toSorted((a, b) => Number(b === 'en') - Number(a === 'en') || (a < b ? -1 : 1));
  const asked = (process.env.STORE_LOCALES ?? '').replace(/["'\s]/g, '') || known.join();
  const list = asked.split(',').filter(Boolean);
  const unknown = list.filter((locale) => !known.includes(locale));
  if (list.length === 0 || unknown.length > 0 || new Set(list).size < list.length) {
    throw new Error(
      `STORE_LOCALES must be languages of the store, each once, separated by commas: ${known}`,
    );
  }
  return list.join();
}
