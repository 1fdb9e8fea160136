import 'server-only';
import { z } from 'zod';
import { simTypesFromGigs } from '@/lib/catalog/from-gigs';
import type { GigsDeviceModel } from '@/lib/gigs/complete';
import { findGigsDeviceModels } from '@/lib/gigs/device-models';
import { isUnknown } from '@/lib/gigs/error';

/** What Gigs knows about a device by its IMEI. `unavailable` means that Gigs could not be asked. */
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
export type KnownDevice = Extract<DeviceCheck, { outcome: 'known' }>;

/** Asks Gigs for the model of a valid IMEI. One upstream call. */
export async function checkDevice(imei: string): Promise<DeviceCheck> {
  const models = await findGigsDeviceModels(imei);
  if (!models.ok) return { outcome: isUnknown(models.error) ? 'unknown' : 'unavailable' };
  const [model] = models.value;
  return model ? knownDevice(model) : { outcome: 'unknown' };
}

/** What a model is called and which SIMs it takes, whether found by IMEI or by name. */
export function knownDevice(
  model: Pick<GigsDeviceModel, 'brand' | 'name' | 'simTypes'>,
): KnownDevice {
  return {
    outcome: 'known',
    name: [model.brand, model.name].filter(Boolean).join(' ').slice(0, 80),
    simTypes: simTypesFromGigs(model.simTypes),
  };
}
