import 'server-only';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { sealedCookie } from '@/lib/http/cookies';
import { isSigned, sign } from '@/lib/platform/seal';
import type { Shopper } from '@/lib/shopper/server';
import type { UnclaimedSim } from '@/lib/shopper/types';

/** How long a typed ICCID is remembered, in seconds: long enough to come back from Connect. */
const LIFETIME_SECONDS = 30 * 60;

const unclaimedSim = z.object({
  id: z.string(),
  network: z.string(),
  type: z.enum(['eSIM', 'pSIM']),
  ending: z.string(),
}) satisfies z.ZodType<UnclaimedSim>;

const keptSim = z.object({
  /** The e-mail of the shopper who typed it, null when they were signed out. */
  email: z.string().nullable(),
  typed: z.string(),
  found: unclaimedSim.nullable(),
  /** When it was typed or looked up, in milliseconds. */
  at: z.number(),
  /** What the look-ups of this browser are counted by. */
  browser: z.string(),
});

/** An ICCID as typed, and the SIM that was found by it. */
export type KeptSim = z.infer<typeof keptSim>;

const simCookie = sealedCookie('sim', keptSim, LIFETIME_SECONDS, 'sim');

/** What to keep of a typed ICCID: the same number once more still has its SIM. */
export async function simToKeep(typed: string, shopper: Shopper | null): Promise<KeptSim> {
  const last = await simCookie.read();
  const isSame = last && isTheirs(last, shopper) && typed === last.typed;
  const kept = isSame ? last : { typed, found: null, at: Date.now() };
  return { ...kept, email: shopper?.email ?? null, browser: last?.browser ?? randomUUID() };
}

/** Keeps a typed ICCID over a redirect, sealed, since it must be in no address and no page. */
export function keepSim(kept: KeptSim): Promise<void> {
  return simCookie.write(kept);
}

/**
 * The ICCID last typed in this browser; null when another shopper typed it. One typed signed out
 * stays with the browser, so that it survives sign-in.
 */
export async function readKeptSim(shopper: Shopper | null): Promise<KeptSim | null> {
  const kept = await simCookie.read();
  return kept && isTheirs(kept, shopper) ? kept : null;
}

/** What a form says of the kept number that its page shows; it tells nothing of the number. */
export function markOfSim({ typed }: KeptSim): string {
  return sign('sim-mark', typed);
}

/** Whether a form's mark is that of this number. */
export function hasMark({ typed }: KeptSim, mark: unknown): boolean {
  return typeof mark === 'string' && isSigned('sim-mark', typed, mark);
}

/** Forgets it. */
export function forgetSim(): Promise<void> {
  return simCookie.clear();
}

function isTheirs({ email }: KeptSim, shopper: Shopper | null): boolean {
  return email === null || email === shopper?.email;
}
