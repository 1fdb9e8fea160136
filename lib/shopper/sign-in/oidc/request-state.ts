import 'server-only';
import { randomBytes } from 'node:crypto';
import { cookies } from 'next/headers';
import { z } from 'zod';
import { sealedCookie, storeCookie, storeCookieName } from '@/lib/http/cookies';
import { seal, unseal } from '@/lib/platform/seal';

/** How long somebody may take at the provider. */
const LIFETIME_SECONDS = 60 * 60;

/** A longer path would make an address that some providers refuse. */
const MAX_PATH_LENGTH = 1_000;

/** How long no sign-in starts by itself after one that was silent, or one that was not. */
const UNTRIED_SECONDS = { silent: 30 * 60, shown: 20 };

const state = z.object({
  /** What only the browser that set out has. */
  browser: z.string().min(1),
  nonce: z.string().min(1),
  verifier: z.string().min(1),
  next: z.string(),
  silent: z.boolean(),
});

/** A sign-in under way at the provider. */
export type RequestState = z.infer<typeof state>;

/** The browser that set out: all its tabs share it. */
const browserCookie = sealedCookie(
  'oidc',
  z.object({ browser: z.string() }),
  LIFETIME_SECONDS,
  'oidc',
);

/**
 * Seals what has to come back into `state` itself: the choice is kept even where the browser keeps
 * no cookie, and tabs do not get in each other's way.
 */
export async function sealRequest(request: Omit<RequestState, 'browser'>): Promise<string> {
  const browser = (await browserCookie.read())?.browser ?? randomBytes(16).toString('base64url');
  await browserCookie.write({ browser });
  const next = request.next.length > MAX_PATH_LENGTH ? '/' : request.next;
  return seal('oidc-state', { ...request, next, browser }, LIFETIME_SECONDS);
}

/** What `state` holds, whoever brings it; null for one that is forged or over. */
export async function openRequest(sealed: string): Promise<RequestState | null> {
  return unseal('oidc-state', sealed, state);
}

/** Whether this browser set out with it. */
export async function isOfThisBrowser({ browser }: RequestState): Promise<boolean> {
  return (await browserCookie.read())?.browser === browser;
}

/** Remembers that a sign-in started by itself, so that it does not again. */
export async function noteTried(kind: keyof typeof UNTRIED_SECONDS): Promise<void> {
  (await cookies()).set(storeCookie('tried', '1', UNTRIED_SECONDS[kind]));
}

/** Whether a sign-in has started by itself lately, or the shopper has just signed out. */
export async function wasTried(): Promise<boolean> {
  return (await cookies()).has(storeCookieName('tried'));
}
