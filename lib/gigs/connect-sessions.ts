import 'server-only';
import { z } from 'zod';
import { regionalTag } from '@/lib/i18n/locale';
import type { Result } from '@/lib/platform/result';
import type { GigsError } from './error';
import { askPlainer } from './plainer';
import { gigsRequest, segment } from './request';
import { optionalText, reference } from './schema';

/** The colour scheme that Connect opens in. */
export type Theme = 'light' | 'dark';

type AboutSubscription = { subscription: string };

/**
 * What a session holds of each documented intent beside its type; undefined where it takes nothing.
 * https://developers.gigs.com/connect/connect-sessions (intents)
 */
export type IntentPayloads = {
  checkoutNewSubscription: {
    plan: string;
    sim?: string;
    device?: string;
    imei?: string;
    voucherCode?: string;
  };
  changeSubscription: AboutSubscription;
  checkoutAddon: AboutSubscription & { addons: string[] };
  cancelSubscription: AboutSubscription;
  resumeSubscription: AboutSubscription;
  completePorting: AboutSubscription;
  confirmPayment: { payment: string };
  viewEsimInstallation: AboutSubscription;
  viewSubscription: AboutSubscription;
  viewSubscriptions: undefined;
  updatePaymentMethod: undefined;
  updateUserAddress: undefined;
  updateUserFullName: undefined;
};

export type IntentType = keyof IntentPayloads;

/** The intent's type, and under that name its payload. */
export type SessionIntent = {
  [Type in IntentType]: { type: Type } & (IntentPayloads[Type] extends undefined
    ? unknown
    : Pick<IntentPayloads, Type>);
}[IntentType];

export type NewConnectSession = {
  callbackUrl: string;
  intent: SessionIntent;
  user?: string;
  userDetails?: { email: string; preferredLocale?: string };
  appearance?: { theme: Theme };
};

const createdSession = z.object({
  url: z.string(),
  /** Only for reading the session again. */
  id: z.string().optional().catch(undefined),
});

export type CreatedSession = z.infer<typeof createdSession>;

/**
 * Without its intent's type nothing is told of a return: it could be of another task. The rest may
 * be missing: what the store sealed into `callbackUrl` says it as well.
 */
const connectSession = z.object({
  callbackUrl: optionalText,
  user: reference.nullish().catch(null),
  intent: z.object({
    type: z.string(),
    checkoutNewSubscription: z
      .object({
        plan: reference.nullish().catch(null),
        sim: reference.nullish().catch(null),
      })
      .nullish()
      .catch(null),
  }),
});

export type ConnectSession = z.infer<typeof connectSession>;

/**
 * Creates a Connect session. Its `url` logs the shopper in: never stored, logged or put into HTML.
 * Where Gigs refuses the colour scheme, or the language without its region, it is created without.
 * https://developers.gigs.com/connect/connect-sessions
 */
export function createConnectSession(
  body: NewConnectSession,
): Promise<Result<CreatedSession, GigsError>> {
  const { theme } = body.appearance ?? {};
  const { preferredLocale } = body.userDetails ?? {};
  // Gigs may take a colour scheme for some intents only, and light where it refuses dark.
  const parts = ['session', body.intent.type, theme, preferredLocale];
  const question = parts.filter(Boolean).join(' ');
  return askPlainer(question, formsOf(body), create, mayBeOptional);
}

/**
 * From what newer documents say to the least: in the theme and without it, the language as it is
 * and with its region, as in Gigs' own sample; then no language. A Gigs that takes a theme but no
 * language is not asked in it: a session that is refused for a reason without a code costs five
 * calls as it is.
 */
function formsOf({ appearance, ...plain }: NewConnectSession): NewConnectSession[] {
  const { email = '', preferredLocale } = plain.userDetails ?? {};
  const inTheme = appearance ? [{ ...plain, appearance }, plain] : [plain];
  if (!preferredLocale) return inTheme;
  const languages = [preferredLocale, regionalTag(preferredLocale)];
  const inLanguage = inTheme.flatMap((form) =>
    languages.map((language) => ({ ...form, userDetails: { email, preferredLocale: language } })),
  );
  return [...inLanguage, { ...plain, userDetails: { email } }];
}

function create(body: NewConnectSession): Promise<Result<CreatedSession, GigsError>> {
  return gigsRequest({
    method: 'POST',
    path: 'connectSessions',
    body,
    schema: createdSession,
    // The browser is sent to one session; another expires unseen (docs/adr/0015).
    harmless: true,
  });
}

/** Codes about what the session is for: without its optional parts it would be refused as well. */
const otherReasons =
  /AlreadyExists|voucher|device|imei|sim|iccid|plan|subscription|addon|payment|porting/i;

/** A colour scheme has to be enabled for the project, so Gigs may forbid it. */
function mayBeOptional({ kind, code = '' }: GigsError, { appearance }: NewConnectSession): boolean {
  const isOff = kind === 'forbidden' || kind === 'not-implemented';
  return (kind === 'invalid' || (isOff && appearance !== undefined)) && !otherReasons.test(code);
}

/** A session as it was created; Gigs does not say whether it was used. */
export function getConnectSession(id: string): Promise<Result<ConnectSession, GigsError>> {
  return gigsRequest({
    method: 'GET',
    path: `connectSessions/${segment(id)}`,
    schema: connectSession,
  });
}
