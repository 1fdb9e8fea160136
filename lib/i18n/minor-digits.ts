/**
 * ISO 4217 minor units where they are not two. Intl cannot be asked: it follows CLDR, which shows
 * RSD, ALL or IQD without decimals although their amounts do have minor units.
 */
const digitsByCurrency: Record<string, number> = {
  ...each(0, 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'),
  ...each(3, 'BHD IQD JOD KWD LYD OMR TND'),
  ...each(4, 'CLF UYW'),
};

/** The number of decimals of a currency's minor unit (ISO 4217). */
export function minorDigits(currency: string): number {
  return digitsByCurrency[currency] ?? 2;
}

function each(digits: number, codes: string): Record<string, number> {
  return Object.fromEntries(codes.split(' ').map((code) => [code, digits]));
}
