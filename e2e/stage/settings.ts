import { fileURLToPath } from 'node:url';
import { withoutBrand } from '../commands/without-brand.js';
import { type StagePorts, sandboxAt, storeAt } from './ports';

/** The settings of a store that talks to a sandbox, and nothing of the brand of this clone. */
export function storeSettings(ports: StagePorts, more: Record<string, string> = {}) {
  return {
    ...withoutBrand(),
    SITE_URL: storeAt(ports.store),
    GIGS_PROJECT: 'demo',
    GIGS_TOKEN: 'sandbox_key_demo',
    GIGS_API_URL: sandboxAt(ports.gigs),
    GIGS_CONNECT_ORIGINS: sandboxAt(ports.connect),
    AUTH_SECRET: 'end-to-end-end-to-end-end-to-end-0',
    SMTP_URL: `smtp://127.0.0.1:${ports.smtp}`,
    MAIL_FROM: 'store@example.com',
    STORE_NAME: 'Demo Mobile',
    SUPPORT_EMAIL: 'help@example.com',
    SHUTDOWN_GRACE: '0',
    NEXT_TELEMETRY_DISABLED: '1',
    ...more,
  };
}

/** Whose tokens sign in to the tests' stores (e2e/fixtures/hand-off.ts). */
export const handOffIssuer = 'https://app.example.com';

/** What the tests' stores have in addition. */
export const testSettings = {
  PSEUDO_LOCALES: 'true',
  NETWORK_NAMES: 'p14=Swisscom',
  LEGAL_EMAIL: 'legal@example.com',
  HANDOFF_ISSUER: handOffIssuer,
  HANDOFF_JWKS: fileURLToPath(new URL('../fixtures/hand-off-keys.json', import.meta.url)),
};
