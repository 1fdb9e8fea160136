import { processWide } from '../platform/process-wide.js';

/**
 * Where the cache handler, which Next loads outside the bundle, and the store meet. The handler
 * sets `expire` when it is loaded (until then nothing is cached), the store sets `refused` when it
 * starts.
 * @type {{ expire?: (tag: string) => void, refused?: (path: string) => void }}
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
