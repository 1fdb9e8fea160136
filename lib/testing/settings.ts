import type { Env } from '@/lib/platform/env';

/** Replaces `env()` in tests; a test may change any setting. */
export const settings: Env = {
  GIGS_PROJECT: 'shop',
  GIGS_TOKEN: 'gigs-token',
  GIGS_API_URL: 'https://api.gigs.com',
  GIGS_IDEMPOTENCY: false,
  GIGS_CONNECT_ORIGINS: ['https://connect.gigs.com'],
  SITE_URL: 'https://shop.example',
  AUTH_SECRET: ['a'.repeat(32)],
  SMTP_URL: 'smtp://127.0.0.1',
  MAIL_FROM: 'shop@shop.example',
  TRUSTED_PROXIES: 0,
  OTHER_HOSTS: 'redirect',
  KEEP_ALIVE: 620,
  STRICT_TRANSPORT_SECURITY: 'max-age=31536000',
  LOG_LEVEL: 'silent',
  SHUTDOWN_GRACE: 0,
  SIGN_IN_FIRST: false,
  NETWORK_NAMES: {},
  DESTINATIONS: 'auto',
  FORMALITY: 'informal',
  MARKETS: [],
  PSEUDO_LOCALES: false,
  STORE_NAME: 'Plans',
  ANALYTICS: [],
  LEGAL_FUNCTIONS: ['withdraw', 'cancel'],
};
