/** A day in words of the locale, in UTC, which is what Gigs counts in; empty for what is no moment. */
export function formatDate(moment: string, locale: string): string {
  const time = Date.parse(moment);
  if (Number.isNaN(time)) return '';
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(time);
}

/**
 * How long ago a moment was, in words of the locale. Needs no time zone.
 * @param moment in milliseconds, like `now`
 */
export function formatAgo(moment: number, now: number, locale: string): string {
  const words = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const minutes = Math.max(0, Math.floor((now - moment) / 60_000));
  if (minutes < 60) return words.format(-minutes, 'minute');
  const hours = Math.floor(minutes / 60);
  return hours < 24 ? words.format(-hours, 'hour') : words.format(-Math.floor(hours / 24), 'day');
}
