import 'server-only';
import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { sealedCookie } from '@/lib/http/cookies';
import { vouchedFor } from '../session';

/** Longer than its code, so that a late one is told from a browser that keeps no cookies. */
const PENDING_SECONDS = 60 * 60;
const REFUSED_SECONDS = 10 * 60;
/** How long the question stays open whether to sign in another person. */
const QUESTION_SECONDS = 10 * 60;
const TRUSTED_DEVICE_SECONDS = 180 * 24 * 60 * 60;

/**
 * The sign-in under way in this browser: where its code was sent. Kept out of the page's address.
 */
export const pendingSignIn = sealedCookie(
  'sign-in',
  z.object({ email: z.string(), nonce: z.string().min(1) }),
  PENDING_SECONDS,
  'sign-in',
);

/** What was typed for an address and led to a problem, to be corrected or sent once more. */
export const refusedEmail = sealedCookie(
  'email',
  z.object({ typed: z.string() }),
  REFUSED_SECONDS,
  'email',
);

/** Who wants to sign in here and waits for a yes, and where they then go. */
export const waitingIdentity = sealedCookie(
  'arrival',
  z.object({
    email: z.string(),
    gigsUser: z.string().nullable(),
    isNamed: z.boolean().optional(),
    vouched: vouchedFor.optional(),
    isClosed: z.boolean(),
    next: z.string(),
    isUnasked: z.boolean(),
    /** The id of the session to be: what else is kept for it has this name (oidc/id-token.ts). */
    id: z.string().min(1).optional(),
  }),
  QUESTION_SECONDS,
  'arrival',
);

const trustedDevice = sealedCookie(
  'browser',
  z.object({ email: z.string(), id: z.string().min(1) }),
  TRUSTED_DEVICE_SECONDS,
  'browser',
);

/** Remembers that this address has signed in on this device: its codes are limited separately. */
export async function trustDevice(email: string): Promise<void> {
  const id = (await trustedDeviceId(email)) ?? randomBytes(16).toString('base64url');
  await trustedDevice.write({ email, id });
}

/** The id of this device if this address has signed in on it before, else null. */
export async function trustedDeviceId(email: string): Promise<string | null> {
  const trusted = await trustedDevice.read();
  return trusted?.email === email ? trusted.id : null;
}
