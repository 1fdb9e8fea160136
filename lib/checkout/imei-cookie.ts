import 'server-only';
import { cookies } from 'next/headers';
import { z } from 'zod';
import { storeCookie, storeCookieName } from '@/lib/http/cookies';
import { seal, unseal } from '@/lib/platform/seal';
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

/** Keeps a typed IMEI over a redirect, sealed, since it must not be in an address. */
export async function keepDevice(typed: string, checked?: DeviceCheck): Promise<void> {
  const before = checked ? null : await readKeptDevice();
  const known = before?.typed === typed ? before.checked : null;
  const kept: KeptDevice = { typed, checked: checked ?? known, at: Date.now() };
  const sealed = await seal('device', kept, LIFETIME);
  (await cookies()).set(storeCookie('device', sealed, LIFETIME));
}

/** The IMEI typed in this browser a moment ago, or null. */
export async function readKeptDevice(): Promise<KeptDevice | null> {
  const sealed = (await cookies()).get(storeCookieName('device'))?.value;
  return sealed ? unseal('device', sealed, keptDevice) : null;
}
