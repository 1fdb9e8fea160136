import 'server-only';
import { z } from 'zod';
import { legalFunctionNames } from '../legal-names';
import { ownKey } from '../own-property';
import { regions } from '../regions';

/** The name of a store that was not given one. */
export const UNNAMED = 'Plans';

const languageNames = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/** What is meant by a value: Docker's `--env-file` keeps quotes that other readers take away. */
export function unquoted(value = ''): string {
  return value.trim().replace(/^(["'])(.*)\1$/, '$2');
}

/** The names of this machine. */
export const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

/** An address of the web; without TLS on this machine only. */
export const webUrl = z
  .string()
  .refine(isWebUrl, 'must be an https: URL (http: only on this machine)');
/** The address of a Gigs: without TLS also in a network of one's own, as between containers. */
export const gigsUrl = z
  .string()
  .refine(isGigsUrl, 'must be an https: URL (http: only in a private network)');

/** The origin of one. */
export const origin = webUrl.transform((value) => new URL(value).origin);

/** The origin of the store, which has a host to itself. */
export const siteOrigin = webUrl
  .pipe(z.string().refine((value) => new URL(value).pathname === '/', 'must be without a path'))
  .pipe(origin);

/** A page elsewhere, to link to. */
export const page = z
  .string()
  .refine((value) => /^https:/.test(value) && URL.canParse(value), 'must be an https: address');

/** The address of a server, which may name a user and a password; an empty one is none. */
export function serverUrl(scheme: 'smtp' | 'redis') {
  return z
    .string('is missing')
    .regex(new RegExp(`^(?:${scheme}s?://.+)?$`), {
      error: `must begin with ${scheme}:// or ${scheme}s://`,
      abort: true,
    })
    .refine((value) => value === '' || isServerUrl(value), {
      error: 'cannot be read: write # / ? @ % of a password as %23 %2F %3F %40 %25',
    });
}

/** On or off. */
export const flag = z
  .enum(['true', 'false'], { error: 'must be true or false' })
  .transform((value) => value === 'true');

/** Several origins. */
export const origins = originsOf(webUrl);

/** Several origins of a Gigs. */
export const gigsOrigins = originsOf(gigsUrl);

function originsOf(url: z.ZodType<string>) {
  return z.string().transform((value, context) => {
    const parsed = z.array(url).min(1).safeParse(splitList(value));
    if (parsed.success) return parsed.data.map((one) => new URL(one).origin);
    context.addIssue('must be one or more https: origins, separated by commas');
    return z.NEVER;
  });
}

/** Secrets, the first of which seals. */
export const secrets = z.string().transform((value, context) => {
  const list = splitList(value);
  if (list.length > 0 && list.every((secret) => secret.length >= 32)) return list;
  context.addIssue('must be at least 32 characters (several, separated by commas, to rotate)');
  return z.NEVER;
});

const webhookSecret = /^whsec_(?:[A-Za-z\d+/]{4})+(?:[A-Za-z\d+/]{2}==|[A-Za-z\d+/]{3}=)?$/;
/** Secrets of a webhook at Gigs. */
export const webhookSecrets = z.string().transform((value, context) => {
  const list = splitList(value);
  if (list.length > 0 && list.every((secret) => webhookSecret.test(secret))) return list;
  context.addIssue('must be whsec_ and what Gigs shows (several, separated by commas, to rotate)');
  return z.NEVER;
});

/**
 * Kinds of services that figures can go to, each with its file in lib/figures/sinks and what it
 * needs in the path of its address.
 */
const sinkPaths = {
  plausible: { pattern: /^\/[^/]+$/, example: 'plausible:https://stats.example/shop.example' },
  matomo: { pattern: /^(?:\/.+)?\/\d+$/, example: 'matomo:https://stats.example/3' },
  ga4: { pattern: /^\/[^/]+\/[^/]+$/, example: 'ga4:https://stats.example/G-XXXX/secret' },
  posthog: { pattern: /^\/[^/]+$/, example: 'posthog:https://stats.example/phc_key' },
  webhook: { pattern: /^/, example: 'webhook:https://your.example/figures' },
};

export type SinkName = keyof typeof sinkPaths;

/** Countries by their ISO codes. */
export const countryCodes = z
  .string()
  .toUpperCase()
  .transform(splitList)
  .refine((codes) => codes.length > 0 && codes.every(isCountry), {
    error: 'must be codes of countries, such as JP,US',
  });

/** Names of networks by their ids. */
export const networkNames = z.string().transform((value, context): Record<string, string> => {
  const pairs = splitList(value).map((pair) => /^([\w.-]+)\s*=\s*(\d|\S[^=]{1,39})$/.exec(pair));
  if (pairs.some((pair) => pair === null)) {
    context.addIssue('must be ids of networks with their names, such as p3=Orange,p9=Telekom');
  }
  return Object.fromEntries(pairs.flatMap((pair) => (pair ? [[pair[1], pair[2]]] : [])));
});

/** The shops of a brand by country. */
export const markets = z.string().transform((value, context): Market[] => {
  const markets = splitList(value).map(readMarket);
  const known = markets.flatMap((market) => market ?? []);
  const countries = new Set(known.map(({ country }) => country));
  if (known.length < markets.length || countries.size < known.length) {
    context.addIssue('must be countries with addresses: DE=https://…,US:en=https://…');
  }
  return known;
});

/** Where figures go (lib/figures). */
export const sinks = z.string().transform((value, context) => {
  return splitList(value).flatMap((part) => {
    const [, name = '', url = ''] = /^(\w+):(.+)$/.exec(part) ?? [];
    const sink = ownKey(sinkPaths, name);
    if (sink && isWebUrl(url) && sinkPaths[sink].pattern.test(new URL(url).pathname)) {
      return { sink, url };
    }
    context.addIssue(`must be such as ${sinkPaths[sink ?? 'plausible'].example}`);
    return [];
  });
});

/** Which of the functions of the law there are. */
export const functions = z.string().transform((value, context) => {
  const names = splitList(value);
  const known = legalFunctionNames.filter((name) => names.includes(name));
  if (known.length === names.length) return known;
  context.addIssue('must be withdraw, cancel or both');
  return z.NEVER;
});

/** A shop of the brand in a country, with its languages if they are not those of this shop. */
export type Market = { country: string; origin: string; locales: string[] | null };

const marketPattern =
  /^([A-Z]{2})(?::([a-z]{2}(?:-[A-Z]{2})?(?:\+[a-z]{2}(?:-[A-Z]{2})?)*))?=(\S+)$/;

function readMarket(text: string): Market | null {
  const [, country = '', locales, address = ''] = marketPattern.exec(text) ?? [];
  if (!isCountry(country) || !isWebUrl(address)) return null;
  const url = new URL(address);
  const spoken = locales?.split('+') ?? null;
  return url.pathname === '/' && (spoken ?? []).every(isLanguage)
    ? { country, origin: url.origin, locales: spoken }
    : null;
}

/** Whether there is a country of this code: `Intl` has names for ZZ, EU and UK, too. */
export function isCountry(code: string): boolean {
  return regions.includes(code);
}

/** Whether there is a language of this tag, such as `en` or `pt-BR`. */
function isLanguage(tag: string): boolean {
  const [language = '', country] = tag.split('-');
  return languageNames.of(language) !== undefined && (!country || isCountry(country));
}

function isWebUrl(
  value: string,
  mayLackTls: (host: string) => boolean = (host) => loopback.has(host),
): boolean {
  if (!URL.canParse(value)) return false;
  const url = new URL(value);
  if (url.username || url.password || /[?#]/.test(value)) return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && mayLackTls(url.hostname));
}

/** Whether what stands before the @ has none of the letters that mean something in an address. */
function isServerUrl(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { hostname, username, password, pathname, search } = new URL(value);
  const isWhole = hostname !== '' && !value.includes('#') && !`${pathname}${search}`.includes('@');
  return isWhole && !/%(?![\da-f]{2})/i.test(`${username}${password}`);
}

function isGigsUrl(value: string): boolean {
  return isWebUrl(value, isPrivateName);
}

/** Whether a host is this machine, or has an address or a name that is never public. */
function isPrivateName(host: string): boolean {
  const isPrivateAddress = /^(?:10|192\.168|172\.(?:1[6-9]|2\d|3[01]))(?:\.\d+)+$/.test(host);
  return (
    loopback.has(host) || isPrivateAddress || /^[a-z][\w-]*$|\.(?:localhost|internal)$/.test(host)
  );
}

/** The items of a list that is written with commas. */
export function splitList(value: string): string[] {
  return value
    .split(',')
    .map((item) => item.trim())
    .filter(Boolean);
}
