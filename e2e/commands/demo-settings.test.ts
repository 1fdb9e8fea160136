import { expect, test } from 'vitest';
import { settingsOfDemo } from './demo-settings.js';

test('a demo shows the brand of the clone, and does without its servers', () => {
  const files = {
    STORE_NAME: 'Demo Bank',
    STORE_LOCALES: 'de,en',
    FORMALITY: '',
    LEGAL_EMAIL: 'a@b.example',
    GIGS_TOKEN: 'live',
    SITE_URL: 'https://shop.example',
    SMTP_URL: 'smtp://mail.example',
    REDIS_URL: 'redis://redis.example',
    ANALYTICS: 'webhook:https://a.example',
    MARKETS: 'x',
  };
  expect(settingsOfDemo({ PATH: '/bin', ...files, SUPPORT_PHONE: '+4930123456' }, files)).toEqual({
    STORE_NAME: 'Demo Bank',
    STORE_LOCALES: 'de,en',
    LEGAL_EMAIL: 'a@b.example',
    SUPPORT_PHONE: '+4930123456',
    REDIS_URL: '',
    ANALYTICS: '',
    MARKETS: '',
  });
});
