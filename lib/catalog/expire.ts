import 'server-only';
import { setTimeout as wait } from 'node:timers/promises';
import { revalidateTag } from 'next/cache';
import { after } from 'next/server';
import { expireTag } from '@/lib/cache/hook';
import { PLANS_TAG } from '@/lib/cache/table';
import { hostOf } from '@/lib/platform/host';
import { kv } from '@/lib/platform/kv/kv';
import { listen } from '@/lib/platform/kv/listen';

/** No page takes longer than this to read its data. */
const MAX_READ_MS = 10_000;

let later: NodeJS.Timeout | undefined;

/**
 * Invalidates the catalogue and every page built from it, wherever they are cached. Called within a
 * request. Rejects when other instances cannot be told; this process is done in any case.
 */
export async function expirePlans(): Promise<void> {
  if (!hostOf().cachesItself) return purge();
  expireHere();
  await kv().publish(PLANS_TAG);
}

/** The platform's caches, in every region; Next hands the tag to it when the response is sent. */
function purge(): void {
  revalidateTag(PLANS_TAG, { expire: 0 });
  after(async () => {
    await wait(MAX_READ_MS);
    revalidateTag(PLANS_TAG, { expire: 0 });
  });
}

/**
 * Invalidates the catalogue here whenever another instance does, and after every reconnect, when a
 * message may have been missed. Called once, at start, where the store caches itself.
 */
export function followOtherInstances(): void {
  listen(PLANS_TAG, expireHere);
}

function expireHere(): void {
  expireTag(PLANS_TAG);
  // A page being rendered right now reads the old catalogue and is stored after this call.
  clearTimeout(later);
  later = setTimeout(() => expireTag(PLANS_TAG), MAX_READ_MS).unref();
}
