import { expect, test } from 'vitest';
import { misspelt, misspeltLine } from './misspelt';

const looksLike = {
  STORE_ACENT: 'STORE_ACCENT',
  STORE_NAM: 'STORE_NAME',
  STROE_NAME: 'STORE_NAME',
  SIET_URL: 'SITE_URL',
  SITE_URI: 'SITE_URL',
  TRUSTED_PROXY: 'TRUSTED_PROXIES',
  GIGS_CONNECT_ORIGIN: 'GIGS_CONNECT_ORIGINS',
  GIGS_APIKEY: 'GIGS_API_KEY',
  MAIL_FORM: 'MAIL_FROM',
  SUPORT_EMAIL: 'SUPPORT_EMAIL',
};

test.each(Object.entries(looksLike))('%s looks like %s', (setting, nearest) => {
  const found = misspelt({ [setting]: 'hunter2' });
  expect(found).toEqual([{ setting, nearest }]);
  expect(found.map(misspeltLine).join()).not.toContain('hunter2');
});

test.each([
  ...['STORE_NAME', 'GIGS_API_KEY', 'PATH', 'HOME', 'HTTP_URL', 'BASE_URL', 'VERCEL_URL'],
  ...['SMTP_HOST', 'SMTP_USER', 'REDIS_DB', 'REDIS_TLS_URL', 'LOG_FILE', 'STORE_ID'],
  ...['OTEL_EXPORTER_OTLP_HEADERS', 'OTEL_EXPORTER_OTLP_TIMEOUT', 'STORE_COLOR_ACCENT'],
])('%s is a setting or somebody else’s', (name) => {
  expect(misspelt({ [name]: 'x' })).toEqual([]);
});

test('an empty one is as good as none', () => {
  expect(misspelt({ STORE_ACENT: '', SITE_ULR: undefined })).toEqual([]);
});
