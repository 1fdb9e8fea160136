import 'server-only';
import { z } from 'zod';
import { sealedCookie } from '@/lib/http/cookies';
import { type DeviceCheck, deviceCheck } from '@/lib/shopper/devices/check';
import { readImei } from '@/lib/shopper/devices/imei';
import { currentShopper } from '@/lib/shopper/server';

/** How long a typed IMEI is remembered, in seconds: long enough to come back from Connect. */
const LIFETIME_SECONDS = 30 * 60;

const keptDevice = z.object({
  /** The e-mail of the shopper who typed it, null when they were signed out. */
  email: z.string().nullable().default(null),
  typed: z.string(),
  checked: deviceCheck.nullable(),
  /** When a form sent it, in milliseconds; 0 where only a check in the page did. */
  at: z.number(),
});

/** The IMEI as typed, and the result of its check. */
export type KeptDevice = z.infer<typeof keptDevice>;

const deviceCookie = sealedCookie('device', keptDevice, LIFETIME_SECONDS, 'device');

/** Keeps a typed IMEI over a redirect, sealed, since it must not be in an address. */
export async function keepDevice(typed: string, checked?: DeviceCheck): Promise<void> {
  const before = await readKeptDevice();
  const known = before?.typed === typed ? before.checked : null;
  const at = checked ? (before?.at ?? 0) : Date.now();
  const email = (await currentShopper())?.email ?? null;
  await deviceCookie.write({ email, typed, checked: checked ?? known, at });
}

/**
 * The IMEI last typed in this browser, or null; null when another shopper typed it. One typed
 * signed out stays with the browser, so that it survives sign-in.
 */
export async function readKeptDevice(): Promise<KeptDevice | null> {
  const kept = await deviceCookie.read();
  if (!kept || kept.email === null) return kept;
  return kept.email === (await currentShopper())?.email ? kept : null;
}

/** What was found out about this IMEI when it was checked in this browser, or null. */
export async function readKeptCheck(imei: string): Promise<DeviceCheck | null> {
  const kept = await readKeptDevice();
  if (!kept?.checked || kept.checked.outcome === 'unavailable') return null;
  const typed = readImei(kept.typed);
  return typed.ok && typed.value === imei ? kept.checked : null;
}
