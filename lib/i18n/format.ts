import { memoize } from '@/lib/platform/memoize';
import { formatTag } from './format-tag';

/**
 * The day of a moment in UTC, and that it is in UTC: the shopper's own day may be another, and the
 * server does not know it. A day without a time is the same everywhere. Empty for what is neither.
 */
export function formatDate(moment: string, locale: string): string {
  const time = Date.parse(moment);
  return Number.isNaN(time) ? '' : saidInUtc(utcDays(formatTag(locale)).format(time), moment);
}

/** From when to when, as `formatDate` has it; empty where one is no moment, or the end is first. */
export function formatPeriod(start: string, end: string, locale: string): string {
  const [from, to] = [Date.parse(start), Date.parse(end)];
  if (Number.isNaN(from) || Number.isNaN(to) || from > to) return '';
  return saidInUtc(utcDays(formatTag(locale)).formatRange(from, to), start, end);
}

const utcDays = memoize(
  (tag: string) => new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeZone: 'UTC' }),
);

function saidInUtc(days: string, ...moments: string[]): string {
  return moments.some((moment) => moment.includes(':')) ? `${days}\u00a0(UTC)` : days;
}

/**
 * How long ago a moment was. Never "yesterday", which would need the shopper's time zone.
 * @param moment in milliseconds, like `now`
 */
export function formatAgo(moment: number, now: number, locale: string): string {
  const minutes = Math.max(0, Math.floor((now - moment) / 60_000));
  const numeric = minutes < 60 ? 'auto' : 'always';
  const words = new Intl.RelativeTimeFormat(formatTag(locale), { numeric });
  if (minutes < 60) return words.format(-minutes, 'minute');
  const hours = Math.floor(minutes / 60);
  return hours < 24 ? words.format(-hours, 'hour') : words.format(-Math.floor(hours / 24), 'day');
}

const byteUnits = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/**
 * A data amount in the largest decimal unit that fits (10000000000 bytes are 10 GB), with one
 * decimal, or with two that tell it exactly.
 */
export function formatBytes(bytes: number, locale: string): string {
  // By the rounded amount: 999.99 MB reads 1 GB.
  const step = byteUnits.findIndex(
    (_, index) =>
      index === byteUnits.length - 1 || Math.round((bytes / 1000 ** index) * 10) < 10_000,
  );
  const value = bytes / 1000 ** step;
  const digits = Number.isInteger((bytes * 100) / 1000 ** step) ? 2 : 1;
  return withUnit(value, byteUnits[step] ?? 'byte', locale, { digits });
}

/** A speed in the largest decimal unit that fits (512000 bits per second are 512 kbit/s). */
export function formatSpeed(bitsPerSecond: number, locale: string): string {
  const mega = bitsPerSecond >= 999_950;
  // Intl's own "Mb/s" is easily taken for bytes.
  return mega
    ? withUnit(bitsPerSecond / 1_000_000, 'megabit', locale, { symbol: 'Mbit/s' })
    : withUnit(bitsPerSecond / 1_000, 'kilobit', locale, { symbol: 'kbit/s' });
}

const unitFormats = memoize((tag: string) =>
  memoize((unit: string) =>
    memoize(
      (maximumFractionDigits: number) =>
        new Intl.NumberFormat(tag, { style: 'unit', unit, maximumFractionDigits }),
    ),
  ),
);

type Written = { digits?: 1 | 2; symbol?: string };

/** A number with its unit, which stays on the same line. */
function withUnit(
  value: number,
  unit: string,
  locale: string,
  { digits = 1, symbol }: Written,
): string {
  return unitFormats(formatTag(locale))(unit)(digits)
    .formatToParts(value)
    .map((part) => (symbol && part.type === 'unit' ? symbol : part.value.replace(/\s/g, '\u00a0')))
    .join('');
}
