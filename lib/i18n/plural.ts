/**
 * Formats counts and placeholders in the browser without use-intl, which would take 15 kB (gzip) of
 * the first load's byte budget. The server samples the plural forms of a message; the browser picks
 * one.
 */

/** A sentence with a count, one for each plural form of a language, the count written as `#`. */
export type PluralForms = Readonly<Record<string, string>>;

/** The plural forms of a message, to pass to a Client Component. */
export function pluralForms(locale: string, words: (count: number) => string): PluralForms {
  const rules = new Intl.PluralRules(locale);
  const { format } = new Intl.NumberFormat(locale);
  const said = (count: number) => words(count).replace(format(count), '#');
  const forms: Record<string, string> = {};
  for (const count of [2, 3, 6, 11, 100, 1_000_000, 1, 0]) {
    forms[rules.select(count)] ??= said(count);
  }
  // What a brand says of these alone, as in `=0 {No plans}`.
  for (const count of [0, 1]) {
    if (said(count) !== forms[rules.select(count)]) forms[`=${count}`] = said(count);
  }
  return forms;
}

/** The sentence for this count. */
export function pluralText(forms: PluralForms, count: number, locale: string): string {
  const form =
    forms[`=${count}`] ?? forms[new Intl.PluralRules(locale).select(count)] ?? forms.other ?? '#';
  return form.replace('#', new Intl.NumberFormat(locale).format(count));
}

/** A sentence with its `{placeholders}` filled in. */
export function fill(sentence: string, values: Record<string, string>): string {
  return sentence.replace(/\{(\w+)\}/g, (placeholder, name) => values[name] ?? placeholder);
}
