import 'server-only';
import { absoluteUrl } from '@/lib/seo/metadata';

/** The release of the Universal Commerce Protocol that the store follows. */
export const UCP_VERSION = '2026-08-25';

/** What the store can do by that protocol: its catalogue is read, and a person is sent to buy. */
export const capabilities = {
  search: 'dev.ucp.shopping.catalog.search',
  lookup: 'dev.ucp.shopping.catalog.lookup',
  permalink: 'dev.ucp.shopping.permalink',
} as const;

/** What is found at `/.well-known/ucp`. Nothing is bought by programs: no checkout, no payment. */
export function ucpProfile() {
  const at = `https://ucp.dev/${UCP_VERSION}`;
  const version = UCP_VERSION;
  return {
    ucp: {
      version,
      services: {
        'dev.ucp.shopping': [
          {
            version,
            transport: 'rest',
            spec: `${at}/specification/overview`,
            schema: `${at}/services/shopping/rest.openapi.json`,
            endpoint: absoluteUrl('/api/ucp'),
          },
        ],
      },
      capabilities: {
        [capabilities.search]: [
          {
            version,
            spec: `${at}/specification/shopping/catalog/search`,
            schema: `${at}/schemas/shopping/catalog_search.json`,
          },
        ],
        [capabilities.lookup]: [
          {
            version,
            spec: `${at}/specification/shopping/catalog/lookup`,
            schema: `${at}/schemas/shopping/catalog_lookup.json`,
          },
        ],
        [capabilities.permalink]: [
          {
            version,
            spec: `${at}/specification/permalink`,
            schema: `${at}/schemas/shopping/permalink.json`,
            config: { endpoint: absoluteUrl('/buy') },
          },
        ],
      },
      payment_handlers: {},
    },
  };
}
