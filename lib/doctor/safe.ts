import { decodedPart } from '@/lib/platform/decode';
import type { Safe } from './print';

/** Settings that are secret or an e-mail address, wholly or in part. */
const secretSettings = [
  ...['GIGS_TOKEN', 'GIGS_API_KEY', 'GIGS_WEBHOOK_SECRET', 'AUTH_SECRET'],
  ...['OIDC_CLIENT_SECRET', 'OIDC_CLIENT_KEY'],
  ...['SMTP_URL', 'REDIS_URL', 'MAIL_FROM', 'SUPPORT_EMAIL', 'OTEL_EXPORTER_OTLP_HEADERS'],
];

/** Shorter ones would take harmless letters out of every word. */
const MIN_SECRET_LENGTH = 4;

const address = /[a-z][a-z\d+.-]*:\/\/[^\s,]+/gi;
const email = /[^\s@<>"'(),;:]+@[^\s@<>"'(),;:]+/g;

/**
 * The last step before anything is printed, whatever the checks have put into a line: no control
 * characters, none of the secrets of the settings, no e-mail address, and of a web address only its
 * origin, unless it is the store's own.
 * @param variables the settings as they were given, right or wrong
 */
export function safeText(variables: Record<string, string | undefined>): Safe {
  const secrets = secretsOf(variables);
  const own = variables.SITE_URL && URL.canParse(variables.SITE_URL) ? variables.SITE_URL : null;
  return (text) => {
    const cleaned = text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, ' ');
    const withoutSecrets = secrets.reduce((said, one) => said.replaceAll(one, '…'), cleaned);
    return withoutSecrets.replace(address, (url) => shortened(url, own)).replace(email, '…');
  };
}

function shortened(url: string, own: string | null): string {
  if (!URL.canParse(url)) return '…';
  const { protocol, origin, pathname } = new URL(url);
  if (!/^https?:$/.test(protocol)) return `${protocol}//…`;
  return own && origin === new URL(own).origin ? origin + pathname.replace(/^\/$/, '') : origin;
}

/** Longest first, so that none is left behind as a part of another. */
function secretsOf(variables: Record<string, string | undefined>): string[] {
  const given = secretSettings.flatMap((name) => {
    const value = variables[name]?.trim() ?? '';
    return [value, ...value.split(',').map((part) => part.trim()), ...passwordsOf(value)];
  });
  return [...new Set(given)]
    .filter(({ length }) => length >= MIN_SECRET_LENGTH)
    .toSorted((a, b) => b.length - a.length);
}

/** The password of an address; its user may be an everyday word. */
function passwordsOf(value: string): string[] {
  if (!URL.canParse(value)) return [];
  const { password } = new URL(value);
  return [password, decodedPart(password) ?? password];
}
