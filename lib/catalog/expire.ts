import 'server-only';
import { expireTag } from '@/lib/cache/expire-tag';
import { kv } from '@/lib/platform/kv/kv';
import { listen } from '@/lib/platform/kv/listen';
import { PLANS_TAG } from './server';

/** No page takes longer to read what it shows, in milliseconds. */
const LONGEST_READ = 10_000;

let later: NodeJS.Timeout | undefined;

/**
 * Makes the catalogue and every page that shows it be made anew when next asked for, here and in every
 * other instance. Rejects when the others cannot be told; here it is done in any case.
 */
export async function expirePlans(): Promise<void> {
  expireHere();
  await kv().publish(PLANS_TAG);
}

/**
 * Does here what other instances are told, from now on. What was said while nobody listened here is
 * taken as said. Called once, when the process starts.
 */
export function followOtherInstances(): void {
  listen(PLANS_TAG, expireHere);
}

function expireHere(): void {
  expireTag(PLANS_TAG);
  // What was being read at this moment is old already, and is stored only after it.
  clearTimeout(later);
  later = setTimeout(() => expireTag(PLANS_TAG), LONGEST_READ).unref();
}
