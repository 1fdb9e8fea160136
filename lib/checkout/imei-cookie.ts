import 'server-only';
import { z } from 'zod';
import { sealedCookie } from '@/lib/http/cookies';
import { type DeviceCheck, deviceCheck } from '@/lib/shopper/device-check';
import { readImei } from '@/lib/shopper/imei';

/** How long a typed IMEI is remembered, in seconds: long enough to come back from Connect. */
const LIFETIME = 30 * 60;

const keptDevice = z.object({
  typed: z.string(),
  checked: deviceCheck.nullable(),
  /** When a form sent it, in milliseconds; 0 where only a check in the page did. */
  at: z.number(),
});

/** The IMEI as typed, and the result of its check. */
export type KeptDevice = z.infer<typeof keptDevice>;

const deviceCookie = sealedCookie('device', keptDevice, LIFETIME, 'device');

/** Keeps a typed IMEI over a redirect, sealed, since it must not be in an address. */
export async function keepDevice(typed: string, checked?: DeviceCheck): Promise<void> {
  const before = await readKeptDevice();
  const known = before?.typed === typed ? before.checked : null;
  const at = checked ? (before?.at ?? 0) : Date.now();
  await deviceCookie.write({ typed, checked: checked ?? known, at });
}

/** The IMEI last typed in this browser, or null. */
export function readKeptDevice(): Promise<KeptDevice | null> {
  return deviceCookie.read();
}

/** What was found out about this IMEI when it was checked in this browser, or null. */
export async function readKeptCheck(imei: string): Promise<DeviceCheck | null> {
  const kept = await readKeptDevice();
  if (!kept?.checked || kept.checked.outcome === 'unavailable') return null;
  const typed = readImei(kept.typed);
  return typed.ok && typed.value === imei ? kept.checked : null;
}
