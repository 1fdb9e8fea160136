import { processWide } from '../platform/process-wide.js';

/**
 * What lib/cache/next-handler.js, which Next loads outside the bundle, offers to the store. Until
 * it is loaded nothing is cached.
 * @type {{ expire?: (tag: string) => void }}
 */
export const cacheHook = processWide('cache', () => ({}));

/**
 * Expires every page and every piece of data that carries the tag, in this process. Next's
 * `revalidateTag` works within a request only, and a message of another instance comes without one
 * (docs/adr/0011).
 * @param {string} tag
 */
export function expireTag(tag) {
  cacheHook.expire?.(tag);
}
