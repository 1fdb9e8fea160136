const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** A data amount in the largest decimal unit that fits (10000000000 bytes are 10 GB). */
export function formatBytes(bytes: number, locale: string): string {
  const step = bytes < 1 ? 0 : Math.min(Math.floor(Math.log10(bytes) / 3), units.length - 1);
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: units[step] ?? 'byte',
    maximumFractionDigits: 1,
  }).format(bytes / 1000 ** step);
}

/** A speed in the largest decimal unit that fits (512000 bits per second are 512 kbit/s). */
export function formatSpeed(bitsPerSecond: number, locale: string): string {
  const mega = bitsPerSecond >= 1_000_000;
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(
    bitsPerSecond / (mega ? 1_000_000 : 1_000),
  );
  return `${number} ${mega ? 'Mbit/s' : 'kbit/s'}`;
}
