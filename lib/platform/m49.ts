/**
 * Countries by region: UN M49 as CLDR contains it, `continent: { subregion: countries }`. The codes
 * are also those of `Intl.DisplayNames`. Antarctica lies in none.
 */
const continents: Record<string, Record<string, string>> = {
  '002': {
    '011': 'BF BJ CI CV GH GM GN GW LR ML MR NE NG SH SL SN TG',
    '014': 'BI DJ ER ET IO KE KM MG MU MW MZ RE RW SC SO SS TF TZ UG YT ZM ZW',
    '015': 'DZ EG EH LY MA SD TN',
    '017': 'AO CD CF CG CM GA GQ ST TD',
    '018': 'BW LS NA SZ ZA',
  },
  '009': {
    '053': 'AU CC CX HM NF NZ',
    '054': 'FJ NC PG SB VU',
    '057': 'FM GU KI MH MP NR PW UM',
    '061': 'AS CK NU PF PN TK TO TV WF WS',
  },
  '019': {
    '005': 'AR BO BR BV CL CO EC FK GF GS GY PE PY SR UY VE',
    '013': 'BZ CR GT HN MX NI PA SV',
    '021': 'BM CA GL PM US',
    '029': 'AG AI AW BB BL BQ BS CU CW DM DO GD GP HT JM KN KY LC MF MQ MS PR SX TC TT VC VG VI',
  },
  '142': {
    '030': 'CN HK JP KP KR MN MO TW',
    '034': 'AF BD BT IN IR LK MV NP PK',
    '035': 'BN ID KH LA MM MY PH SG TH TL VN',
    '143': 'KG KZ TJ TM UZ',
    '145': 'AE AM AZ BH CY GE IL IQ JO KW LB OM PS QA SA SY TR YE',
  },
  '150': {
    '039': 'AD AL BA ES GI GR HR IT ME MK MT PT RS SI SM VA XK',
    '151': 'BG BY CZ HU MD PL RO RU SK UA',
    '154': 'AX DK EE FI FO GB GG IE IM IS JE LT LV NO SE SJ',
    '155': 'AT BE CH DE FR LI LU MC NL',
  },
};

/** The whole world: where plans lead that work on more than two continents. */
export const WORLD = '001';

const subregions = new Map(
  Object.values(continents).flatMap((parts) =>
    Object.entries(parts).map(([code, countries]) => [code, countries.split(' ')] as const),
  ),
);

/** The countries of each region, continents before the regions they consist of. */
export const regionCountries: ReadonlyMap<string, readonly string[]> = new Map([
  ...Object.entries(continents).map(
    ([code, parts]) => [code, Object.values(parts).join(' ').split(' ')] as const,
  ),
  ...subregions,
]);

const continentCodes = Object.keys(continents);

/** The continent that a country lies in, or null. */
export function continentOf(country: string): string | null {
  return continentCodes.find((code) => regionCountries.get(code)?.includes(country)) ?? null;
}

/**
 * Another continent that plans have a country with: those that lie on two, and overseas parts,
 * where the rules of their state hold (roaming in the EU).
 */
const alsoOn: Record<string, string> = {
  '019': 'AS GU MP UM',
  '150': 'AM AW AZ BL BQ CW CY GE GF GL GP KZ MF MQ NC PF PM RE SX TF TR WF YT',
};

const otherContinents = new Map(
  Object.entries(alsoOn).flatMap(([code, countries]) =>
    countries.split(' ').map((country) => [country, code] as const),
  ),
);

/** In how many continents countries lie; one with two of them adds none where one is counted. */
export function continentCount(countries: readonly string[]): number {
  const counted = new Set<string | null>();
  for (const country of countries) {
    if (!otherContinents.has(country)) counted.add(continentOf(country));
  }
  for (const country of countries) {
    const other = otherContinents.get(country);
    if (other && !counted.has(continentOf(country))) counted.add(other);
  }
  return counted.size;
}

/** The part of a continent that a country lies in, or null. */
export function subregionOf(country: string): string | null {
  for (const [code, countries] of subregions) if (countries.includes(country)) return code;
  return null;
}
