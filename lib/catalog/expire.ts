import 'server-only';
import { expireTag } from '@/lib/cache/hook';
import { PLANS_TAG } from '@/lib/cache/table';
import { kv } from '@/lib/platform/kv/kv';
import { listen } from '@/lib/platform/kv/listen';

/** No page takes longer than this to read its data. */
const LONGEST_READ_MS = 10_000;

let later: NodeJS.Timeout | undefined;

/**
 * Invalidates the catalogue and every page built from it, on all instances. Rejects when the others
 * cannot be told; this process is done in any case.
 */
export async function expirePlans(): Promise<void> {
  expireHere();
  await kv().publish(PLANS_TAG);
}

/**
 * Invalidates the catalogue here whenever another instance does, and after every reconnect, when a
 * message may have been missed. Called once, at start.
 */
export function followOtherInstances(): void {
  listen(PLANS_TAG, expireHere);
}

function expireHere(): void {
  expireTag(PLANS_TAG);
  // A page being rendered right now reads the old catalogue and is stored after this call.
  clearTimeout(later);
  later = setTimeout(() => expireTag(PLANS_TAG), LONGEST_READ_MS).unref();
}
