/** A day in words of the locale, in UTC, which is what Gigs counts in; empty for what is no moment. */
export function formatDate(moment: string, locale: string): string {
  const time = Date.parse(moment);
  if (Number.isNaN(time)) return '';
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(time);
}
