import 'server-only';
import { z } from 'zod';
import { simTypesFromGigs } from '@/lib/catalog/from-gigs';
import { findGigsDeviceModels } from '@/lib/gigs/device-models';
import { isUnknown } from '@/lib/gigs/error';
import { kv } from '@/lib/platform/kv/kv';

/** What Gigs knows of a device by its IMEI. `unavailable` means that it could not be asked. */
export const deviceCheck = z.discriminatedUnion('outcome', [
  z.object({
    outcome: z.literal('known'),
    name: z.string(),
    simTypes: z.array(z.enum(['eSIM', 'pSIM'])),
  }),
  z.object({ outcome: z.literal('unknown') }),
  z.object({ outcome: z.literal('unavailable') }),
]);

export type DeviceCheck = z.infer<typeof deviceCheck>;

/** At most so many checks within a window, in seconds: an open form must not hammer Gigs. */
const perClient = { most: 20, window: 60 };
const unknownClients = { most: 200, window: 60 };

/** Asks Gigs for the model of an IMEI whose digits are in order. One upstream call. */
export async function checkDevice(imei: string): Promise<DeviceCheck> {
  const models = await findGigsDeviceModels(imei);
  if (!models.ok) return { outcome: isUnknown(models.error) ? 'unknown' : 'unavailable' };
  const [model] = models.value;
  if (!model) return { outcome: 'unknown' };
  return {
    outcome: 'known',
    name: [model.brand, model.name].filter(Boolean).join(' ').slice(0, 80),
    simTypes: simTypesFromGigs(model.simTypes),
  };
}

/**
 * Whether this client may have another device checked. Counts the request. True when the shared memory
 * is out of reach: this limit protects no secret, and the shop goes on.
 */
export async function mayCheckDevice(client: string | null): Promise<boolean> {
  const { most, window } = client ? perClient : unknownClients;
  const count = kv().increment(`limit:device:${client ?? 'unknown'}`, window);
  return (await count.catch(() => 0)) <= most;
}
