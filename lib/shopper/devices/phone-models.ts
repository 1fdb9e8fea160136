import 'server-only';
import { unstable_cache } from 'next/cache';
import { dataKey } from '@/lib/cache/data-key';
import { caches } from '@/lib/cache/table';
import { listGigsDeviceModels } from '@/lib/gigs/device-models';
import { knownDevice } from './check';
import { type PhoneModel, sortedModels } from './find-phone';

async function modelsAsText(): Promise<string> {
  const models = await listGigsDeviceModels();
  const named = models.ok ? models.value.filter(({ brand, name }) => brand || name) : [];
  // Throws, because neither a failure nor an empty list is to be kept for a day.
  if (named.length === 0) throw new ModelsUnavailable();
  return JSON.stringify(
    named.map(
      (model): PhoneModel => ({
        ...knownDevice(model),
        brand: model.brand?.trim() ?? '',
        model: model.name?.trim() ?? '',
        codes: model.hardwareIdentifiers,
      }),
    ),
  );
}

class ModelsUnavailable extends Error {}

const cachedModels = unstable_cache(modelsAsText, dataKey('device-models'), {
  tags: [caches.deviceModels.tag],
  revalidate: caches.deviceModels.revalidate,
});

let last: { text: string; models: PhoneModel[] } = { text: '[]', models: [] };

/**
 * Every model that Gigs knows, by brand and name; null while it cannot be asked. Read once a day,
 * otherwise from the cache, which keeps the last good list.
 */
export async function listPhoneModels(): Promise<PhoneModel[] | null> {
  try {
    const text = await cachedModels();
    if (text !== last.text) last = { text, models: sortedModels(JSON.parse(text)) };
    return last.models;
  } catch (error) {
    if (error instanceof ModelsUnavailable) return null;
    throw error;
  }
}
