import { hostOf, siteUrlOf } from '../platform/host.js';

/** @typedef {import('../platform/host.js').Variables} Variables */

/**
 * What lib/http/guard.ts does before Next on a server of one's own, as far as rules of a platform
 * can: they are fixed by the build, which there knows the settings. Nothing on any other host.
 * @param {string} locales what stands in the addresses of the languages, as `source` takes it
 * @param {Variables} [variables]
 */
export function platformRules(locales, variables = process.env) {
  if (hostOf(variables).ownsServer) return { redirects: [], headers: [] };
  const { OTHER_HOSTS, STRICT_TRANSPORT_SECURITY } = variables;
  return {
    redirects: OTHER_HOSTS === 'serve' ? [] : hostRedirects(locales, siteUrlOf(variables)),
    // Without the setting the platform sends one of its own.
    headers: STRICT_TRANSPORT_SECURITY
      ? [{ key: 'Strict-Transport-Security', value: STRICT_TRANSPORT_SECURITY }]
      : [],
  };
}

/**
 * From any other host to the store's: the pages that all visitors share, where proxy.ts does not
 * run. It answers what is posted. A build without settings leads nowhere.
 * @param {string} locales
 * @param {string} [siteUrl]
 */
function hostRedirects(locales, siteUrl = '') {
  if (!URL.canParse(siteUrl)) return [];
  const { origin, hostname } = new URL(siteUrl);
  /** @type {import('next/dist/lib/load-custom-routes').RouteHas[]} */
  const missing = [
    { type: 'host', value: hostname.replaceAll('.', '\\.') },
    { type: 'header', key: 'content-type' },
    { type: 'header', key: 'next-action' },
  ];
  return [
    { source: '/', missing, destination: origin, permanent: true },
    {
      source: `/:locale(${locales})`,
      missing,
      permanent: true,
      destination: `${origin}/:locale`,
    },
  ];
}
