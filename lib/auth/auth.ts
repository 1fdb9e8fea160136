import 'server-only';
import { betterAuth } from 'better-auth';
import { nextCookies } from 'better-auth/next-js';
import { emailOTP } from 'better-auth/plugins/email-otp';
import { env } from '@/lib/env';
import { kv } from '@/lib/kv/kv';
import { findUser } from './gigs-user';

/** How long a code opens the door, and a session lasts, in seconds. */
export const CODE_LIFETIME = 10 * 60;
const SESSION_LIFETIME = 7 * 24 * 60 * 60;

/** The name without its `__Secure-` prefix is repeated in next.config.js, which picks the page by it. */
const COOKIE_PREFIX = 'storefront';

function createAuth(secret: string) {
  const { SITE_URL } = env();
  return betterAuth({
    baseURL: SITE_URL,
    secret,
    telemetry: { enabled: false },
    logger: { level: 'error' },
    // No database: the session is an encrypted cookie; codes live in the key-value store.
    secondaryStorage: {
      get: (key) => kv().get(key),
      getAndDelete: (key) => kv().getAndDelete(key),
      set: (key, value, lifetime) => kv().set(key, value, lifetime),
      async delete(key) {
        await kv().delete(key);
      },
      increment: (key, lifetime) => kv().increment(key, lifetime),
    },
    session: {
      expiresIn: SESSION_LIFETIME,
      disableSessionRefresh: true,
      cookieCache: { enabled: true, strategy: 'jwe', maxAge: SESSION_LIFETIME },
      additionalFields: { gigsUser: { type: 'string', required: false, input: false } },
    },
    advanced: {
      cookiePrefix: COOKIE_PREFIX,
      useSecureCookies: SITE_URL.startsWith('https:'),
      defaultCookieAttributes: { sameSite: 'lax', httpOnly: true },
    },
    databaseHooks: {
      session: {
        create: {
          async before(session, context) {
            const email = context?.body?.email;
            if (typeof email !== 'string') return;
            const user = await findUser(email.toLowerCase());
            return { data: { ...session, gigsUser: user.ok ? user.value : null } };
          },
        },
      },
    },
    plugins: [
      emailOTP({
        otpLength: 6,
        expiresIn: CODE_LIFETIME,
        allowedAttempts: 5,
        storeOTP: 'hashed',
        // Codes are created and mailed by the sign-in action.
        sendVerificationOTP: async () => undefined,
      }),
      nextCookies(),
    ],
  });
}

type Auth = ReturnType<typeof createAuth>;

let instances: Auth[] | undefined;

/** Sign-in by e-mailed code (better-auth). Server-side calls only: none of its HTTP routes is mounted. */
export function auth(): Auth {
  const [newest] = everyAuth();
  if (!newest) throw new Error('AUTH_SECRET is empty');
  return newest;
}

/** One for each of the secrets, newest first: the library opens sessions of a single secret only. */
export function everyAuth(): Auth[] {
  instances ??= env().AUTH_SECRET.map(createAuth);
  return instances;
}
