const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** A data amount in the largest decimal unit that fits (10000000000 bytes are 10 GB). */
export function formatBytes(bytes: number, locale: string): string {
  // From the amount as it will be rounded: 999.99 MB is to read 1 GB.
  const step = units.findIndex(
    (_, index) => index === units.length - 1 || Math.round((bytes / 1000 ** index) * 10) < 10_000,
  );
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: units[step] ?? 'byte',
    maximumFractionDigits: 1,
  }).format(bytes / 1000 ** step);
}

/** A speed in the largest decimal unit that fits (512000 bits per second are 512 kbit/s). */
export function formatSpeed(bitsPerSecond: number, locale: string): string {
  const mega = bitsPerSecond >= 999_950;
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(
    bitsPerSecond / (mega ? 1_000_000 : 1_000),
  );
  return `${number} ${mega ? 'Mbit/s' : 'kbit/s'}`;
}
