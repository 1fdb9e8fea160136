import { z } from 'zod';
import { privateKey } from './private-key';
import { origins, splitList, webUrl } from './setting';

/** What a browser would run or read, in place of leaving for an app. */
const noAddress = /^(?:javascript|data|vbscript|file|blob|about):/i;

const appAddresses = z.string().transform((value, context) => {
  const list = splitList(value);
  const isFine = (address: string) =>
    /^https?:/i.test(address)
      ? webUrl.safeParse(address).success
      : URL.canParse(address) && !noAddress.test(address);
  if (list.length > 0 && list.every(isFine)) return list;
  context.addIssue('must be addresses of apps or https:, such as mybank://plans, with commas');
  return z.NEVER;
});

/** The settings of signing in with a brand's own accounts (docs/sign-in.md). */
export const signInSettings = {
  SIGN_IN: z.enum(['code', 'oidc', 'both'], { error: 'must be code, oidc or both' }),
  OIDC_ISSUER: webUrl.optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_CLIENT_KEY: privateKey.optional(),
  OIDC_SCOPES: z
    .string()
    .regex(/^openid(?: [\w:./-]+)*$/, 'must begin with openid, such as openid email')
    .default('openid email'),
  OIDC_LABEL: z.string().max(40, 'must be at most 40 characters').optional(),
  HANDOFF_ISSUER: z.string().optional(),
  HANDOFF_JWKS: z
    .string()
    .refine((place) => !URL.canParse(place) || webUrl.safeParse(place).success, {
      error: 'must be the path of a file, or an https: URL (http: only on this machine)',
    })
    .optional(),
  HANDOFF_ORIGINS: origins.default([]),
  APP_RETURN_URLS: appAddresses.default([]),
};

type SignInSettings = z.infer<z.ZodObject<typeof signInSettings>>;

const requiredWith = {
  OIDC_ISSUER: 'SIGN_IN=oidc and SIGN_IN=both',
  OIDC_CLIENT_ID: 'OIDC_ISSUER',
  HANDOFF_ISSUER: 'HANDOFF_JWKS',
  HANDOFF_JWKS: 'HANDOFF_ISSUER',
} as const;

/** Which of these settings others need and do not have, and what to say of each. */
export function missingForSignIn(
  settings: SignInSettings,
): { name: keyof typeof requiredWith; message: string }[] {
  const { SIGN_IN, OIDC_ISSUER, HANDOFF_ISSUER, HANDOFF_JWKS } = settings;
  const needed = [
    ...(SIGN_IN !== 'code' || OIDC_ISSUER ? (['OIDC_ISSUER', 'OIDC_CLIENT_ID'] as const) : []),
    ...(HANDOFF_ISSUER || HANDOFF_JWKS ? (['HANDOFF_ISSUER', 'HANDOFF_JWKS'] as const) : []),
  ];
  return needed
    .filter((name) => !settings[name])
    .map((name) => ({ name, message: `is required with ${requiredWith[name]}` }));
}

/** Whether a client secret and a key are both set: one of them is probably a leftover. */
export function hasTwoProofs({ OIDC_CLIENT_SECRET, OIDC_CLIENT_KEY }: SignInSettings): boolean {
  return OIDC_CLIENT_SECRET !== undefined && OIDC_CLIENT_KEY !== undefined;
}

/** Whether the store mails codes or declarations (lib/legal), or has settings of mail anyhow. */
export function mails({ SIGN_IN, ...set }: Record<string, string | undefined>): boolean {
  return SIGN_IN !== 'oidc' || [set.LEGAL_EMAIL, set.SMTP_URL, set.MAIL_FROM].some(Boolean);
}
