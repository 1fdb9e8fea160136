import 'server-only';
import { z } from 'zod';
import { hostOf, isForTryingOut, siteUrlOf } from '../host';
import {
  countryCodes,
  flag,
  functions,
  gigsOrigins,
  gigsUrl,
  isCountry,
  markets,
  networkNames,
  page,
  secrets,
  serverUrl,
  sinks,
  siteOrigin,
  splitList,
  UNNAMED,
  unquoted,
  webhookSecrets,
} from './setting';
import { hasTwoProofs, mails, missingForSignIn, signInSettings } from './sign-in';

const fields = z.object({
  GIGS_PROJECT: z.string('is missing').regex(/^[a-z][a-z0-9-]{1,28}[a-z0-9]$/, {
    error: 'must be a Gigs project id',
  }),
  GIGS_TOKEN: z.string('is missing'),
  GIGS_API_URL: gigsUrl
    .transform((value) => value.replace(/\/+$/, ''))
    .prefault('https://api.gigs.com'),
  GIGS_CONNECT_ORIGINS: gigsOrigins.prefault('https://connect.gigs.com'),
  GIGS_IDEMPOTENCY: flag.prefault('false'),
  GIGS_WEBHOOK_SECRET: webhookSecrets.optional(),
  SITE_URL: z.string('is missing').pipe(siteOrigin),
  AUTH_SECRET: z.string('is missing').pipe(secrets),
  // Both are empty where the store has nothing to mail.
  SMTP_URL: serverUrl('smtp'),
  MAIL_FROM: z.string('is missing').regex(/^(?:.*@.*)?$/, 'must be an e-mail address'),
  REDIS_URL: serverUrl('redis').optional(),
  TRUSTED_PROXIES: z
    .string()
    .regex(/^\d$/, 'must be how many proxies are in front of the store, 0 to 9')
    .transform(Number),
  CLIENT_ADDRESS_HEADER: z
    .string()
    .regex(/^[A-Za-z][A-Za-z\d-]*$/, 'must be the name of a header, such as CF-Connecting-IP')
    .optional(),
  OTHER_HOSTS: z
    .enum(['redirect', 'serve'], { error: 'must be redirect or serve' })
    .default('redirect'),
  KEEP_ALIVE: z
    .string()
    .regex(/^[1-9]\d{0,3}$/, 'must be how many seconds an idle connection is kept, 1 to 9999')
    .transform(Number)
    .prefault('620'),
  STRICT_TRANSPORT_SECURITY: z
    .string()
    .regex(/^max-age=\d+(?:; *includeSubDomains)?(?:; *preload)?$/, {
      error: 'must be such as max-age=31536000; includeSubDomains',
    })
    .default('max-age=31536000'),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'], {
      error: 'must be debug, info, warn, error or silent',
    })
    .default('info'),
  OTEL_EXPORTER_OTLP_ENDPOINT: z
    .string()
    .refine(URL.canParse, 'must be the URL of an OpenTelemetry collector')
    .transform((value) => value.replace(/\/+$/, ''))
    .optional(),
  SHUTDOWN_GRACE: z
    .string()
    .regex(/^[0-5]?\d$/, 'must be how many seconds to go on serving when told to stop, 0 to 59')
    .transform(Number)
    .prefault('5'),
  ...signInSettings,
  SIGN_IN_FIRST: flag.prefault('false'),
  NETWORK_NAMES: networkNames.prefault(''),
  DESTINATIONS: z.enum(['auto', 'on', 'off'], { error: 'must be auto, on or off' }).default('auto'),
  POPULAR_DESTINATIONS: countryCodes.optional(),
  TRIP_USE: z
    .string()
    .regex(/^\d{1,2}(?:\.\d{1,2})?(?:, *\d{1,2}(?:\.\d{1,2})?){2}$/, {
      error: 'must be three amounts of GB a day, such as 0.3,1,3',
    })
    .transform((value) => value.split(',').map(Number) as [number, number, number])
    .refine((use) => use.every((amount) => amount > 0), 'must be more than 0 each')
    .prefault('0.3,1,3'),
  FORMALITY: z
    .enum(['informal', 'formal'], { error: 'must be informal or formal' })
    .default('informal'),
  STORE_LOCALES: z
    .string()
    .transform((value) => splitList(value).join())
    .refine((value) => value === (process.env.BUILT_LOCALES ?? value), {
      error: `is read by the build: run npm run build again (built with ${process.env.BUILT_LOCALES})`,
    })
    .optional(),
  STORE_REGION: z
    .string()
    .refine(isCountry, 'must be a country by its ISO code, such as DE')
    .optional(),
  MARKETS: markets.prefault(''),
  PSEUDO_LOCALES: flag.prefault('false'),
  BRAND_PREVIEW: flag,
  STORE_NAME: z.string().max(60, 'must be at most 60 characters').default(UNNAMED),
  STORE_ACCENT: z
    .string()
    .regex(/^#[0-9a-fA-F]{6}$/, 'must be a colour such as #0a6b4a')
    .optional(),
  STORE_LOGO: z
    .string()
    .regex(
      /^\/[\w./-]+\.(svg|png|webp)$/,
      'must be the path of a picture in public/, such as /logo.svg',
    )
    .optional(),
  SUPPORT_EMAIL: z.email('must be an e-mail address').optional(),
  SUPPORT_URL: page.optional(),
  SUPPORT_CHAT_URL: page.optional(),
  SUPPORT_PHONE: z
    .string()
    .regex(/^\+[1-9]\d{5,14}$/, 'must be a phone number such as +4930123456')
    .optional(),
  SUPPORT_HOURS: z.string().max(100, 'must be at most 100 characters').optional(),
  STATUS_URL: page.optional(),
  ANALYTICS: sinks.prefault(''),
  LEGAL_TERMS_URL: page.optional(),
  LEGAL_PRIVACY_URL: page.optional(),
  LEGAL_IMPRINT_URL: page.optional(),
  LEGAL_WITHDRAWAL_URL: page.optional(),
  LEGAL_CANCELLATION_URL: page.optional(),
  LEGAL_ACCESSIBILITY_URL: page.optional(),
  PRICES_TAX: z
    .enum(['included', 'excluded'], { error: 'must be included or excluded' })
    .optional(),
  PLAN_SUMMARY: z.enum(['eu'], { error: 'must be eu' }).optional(),
  SELLER_NAME: z.string().max(120, 'must be at most 120 characters').optional(),
  LEGAL_EMAIL: z.email('must be an e-mail address').optional(),
  LEGAL_FUNCTIONS: functions.prefault('withdraw,cancel'),
});

const settings = fields.superRefine((all, context) => {
  for (const { name, message } of missingForSignIn(all)) {
    context.addIssue({ code: 'custom', path: [name], message });
  }
  if (hasTwoProofs(all)) {
    const message = 'takes the place of OIDC_CLIENT_SECRET, which has to go';
    context.addIssue({ code: 'custom', path: ['OIDC_CLIENT_KEY'], message });
  }
});

export type Env = z.infer<typeof settings>;

/** Every name that is read: of settings, and the one that Gigs' own examples have for a token. */
export const settingNames: readonly string[] = [...Object.keys(fields.shape), 'GIGS_API_KEY'];

/** Thrown when settings are missing or malformed; the message lists every one of them. */
export class SettingsError extends Error {
  override name = 'SettingsError';

  /** @param problems what is wrong with each setting, without its value */
  constructor(readonly problems: string[]) {
    const lines = problems.map((problem) => `  ${problem}`).join('\n');
    super(
      `The store cannot start. Please check these settings (.env.example explains each):\n${lines}`,
    );
  }
}

let parsed: Env | undefined;

/**
 * The store's settings (the table in README.md), read once from `process.env`.
 * @throws SettingsError with one line a setting that is missing or malformed
 */
export function env(): Env {
  parsed ??= readEnv(process.env);
  return parsed;
}

/** Whether the settings are complete; a build may have none. */
export function hasSettings(): boolean {
  try {
    return Boolean(env());
  } catch {
    return false;
  }
}

/** Settings from the variables given; an empty string counts as unset. */
export function readEnv(variables: Record<string, string | undefined>): Env {
  const set = Object.fromEntries(
    Object.entries(variables).flatMap(([name, value]) => {
      const meant = unquoted(value);
      return meant ? [[name, meant]] : [];
    }),
  );
  const SIGN_IN = set.SIGN_IN ?? (set.OIDC_ISSUER ? 'both' : 'code');
  const result = settings.safeParse({
    ...(!mails({ ...set, SIGN_IN }) && { SMTP_URL: '', MAIL_FROM: '' }),
    ...set,
    GIGS_TOKEN: set.GIGS_TOKEN ?? set.GIGS_API_KEY,
    SITE_URL: siteUrlOf(set),
    SIGN_IN,
    BRAND_PREVIEW: set.BRAND_PREVIEW ?? `${isForTryingOut(set)}`,
    TRUSTED_PROXIES: set.TRUSTED_PROXIES ?? hostOf(set).proxies,
  });
  if (result.success) {
    const { MARKETS, SITE_URL } = result.data;
    if (MARKETS.length === 0 || MARKETS.some(({ origin: shop }) => shop === SITE_URL)) {
      return result.data;
    }
    // A preview and this machine are no shop of their own; http: is of this machine alone.
    if (isForTryingOut(set) || SITE_URL.startsWith('http:')) return { ...result.data, MARKETS: [] };
    throw new SettingsError(['MARKETS must name this shop, too: the address of SITE_URL']);
  }
  const problems = result.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`);
  throw new SettingsError([...new Set(problems)]);
}
