const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** A data amount in the largest decimal unit that fits (10000000000 bytes are 10 GB). */
export function formatBytes(bytes: number, locale: string): string {
  // From the amount as it will be rounded: 999.99 MB is to read 1 GB.
  const step = units.findIndex(
    (_, index) => index === units.length - 1 || Math.round((bytes / 1000 ** index) * 10) < 10_000,
  );
  return withUnit(bytes / 1000 ** step, units[step] ?? 'byte', locale);
}

/** A speed in the largest decimal unit that fits (512000 bits per second are 512 kbit/s). */
export function formatSpeed(bitsPerSecond: number, locale: string): string {
  const mega = bitsPerSecond >= 999_950;
  // Intl's own "Mb/s" is easily taken for bytes.
  return mega
    ? withUnit(bitsPerSecond / 1_000_000, 'megabit', locale, 'Mbit/s')
    : withUnit(bitsPerSecond / 1_000, 'kilobit', locale, 'kbit/s');
}

/** A number with its unit, which stays on the same line. */
function withUnit(value: number, unit: string, locale: string, symbol?: string): string {
  return new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits: 1 })
    .formatToParts(value)
    .map((part) => (symbol && part.type === 'unit' ? symbol : part.value.replace(/\s/g, '\u00a0')))
    .join('');
}
