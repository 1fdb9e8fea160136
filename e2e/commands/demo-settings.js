import { demoSettings } from './stage.js';

/** What a brand says of itself; its other settings are about servers, which a demo does without. */
const ofBrand = new RegExp(
  `^(?:${[
    ...['STORE_', 'SUPPORT_', 'LEGAL_', 'STATUS_URL', 'SELLER_NAME', 'PRICES_TAX', 'PLAN_SUMMARY'],
    ...['NETWORK_NAMES', 'FORMALITY', 'DESTINATIONS', 'POPULAR_', 'TRIP_USE', 'PSEUDO_LOCALES'],
    ...['BRAND_PREVIEW'],
  ].join('|')})`,
);

/**
 * What a demo is told of the settings of this clone: what the brand says of itself, and nothing of
 * Redis, figures, accounts or its other shops. Gigs and mail are those of the sandbox.
 * @param {Record<string, string | undefined>} all with the environment
 * @param {Record<string, string | undefined>} inFiles those of the `.env` files
 * @returns {Record<string, string>}
 */
export function settingsOfDemo(all, inFiles) {
  const elsewhere = Object.keys(inFiles).filter(
    (name) => !ofBrand.test(name) && !(name in demoSettings),
  );
  const own = Object.entries(all).filter(([name, value]) => value && ofBrand.test(name));
  return Object.fromEntries([...elsewhere.map((name) => [name, '']), ...own]);
}
