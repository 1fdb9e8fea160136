import 'server-only';
import { z } from 'zod';
import { sealedCookie } from '@/lib/http/cookies';
import { type DeviceCheck, deviceCheck } from '@/lib/shopper/device-check';

/** How long a typed IMEI is remembered, in seconds: long enough to come back from Connect. */
const LIFETIME = 30 * 60;

const keptDevice = z.object({
  typed: z.string(),
  checked: deviceCheck.nullable(),
  /** When it was typed or checked, in milliseconds. */
  at: z.number(),
});

/** The IMEI in the form, as it was typed, and what a check of it said. */
export type KeptDevice = z.infer<typeof keptDevice>;

const deviceCookie = sealedCookie('device', keptDevice, LIFETIME, 'device');

/** Keeps a typed IMEI over a redirect, sealed, since it must not be in an address. */
export async function keepDevice(typed: string, checked?: DeviceCheck): Promise<void> {
  const before = checked ? null : await readKeptDevice();
  const known = before?.typed === typed ? before.checked : null;
  await deviceCookie.write({ typed, checked: checked ?? known, at: Date.now() });
}

/** The IMEI typed in this browser a moment ago, or null. */
export function readKeptDevice(): Promise<KeptDevice | null> {
  return deviceCookie.read();
}
