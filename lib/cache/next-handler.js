import { createRequire } from 'node:module';
import { policyOfPage } from '../http/csp.js';
import { cacheHook } from './expire-tag.js';
import { withoutQuery } from './page-data.js';

/** @type {typeof import('next/dist/server/lib/incremental-cache/file-system-cache').default} */
const FileSystemCache = createRequire(import.meta.url)(
  'next/dist/server/lib/incremental-cache/file-system-cache.js',
).default;

/** A page that nobody has asked for during a day (milliseconds) shows a catalogue of the day before. */
const OLDEST_PAGE = 24 * 60 * 60 * 1000;

/**
 * Next's own cache, except that a page is not shown once it is a day old, and that a page shared by
 * everybody names its scripts (docs/adr/0003) and forgets the query of the visitor whose request happened
 * to render it: Next 16.4 writes it into the page data (docs/adr/0002).
 */
export default class PageCache extends FileSystemCache {
  /**
   * @override
   * @type {InstanceType<typeof FileSystemCache>['get']}
   */
  async get(key, context) {
    const found = await super.get(key, context);
    const isPage = found?.value?.kind === 'APP_PAGE';
    return isPage && Date.now() - (found.lastModified ?? 0) > OLDEST_PAGE ? null : found;
  }

  /**
   * @override
   * @type {InstanceType<typeof FileSystemCache>['set']}
   */
  async set(key, entry, context) {
    if (entry?.kind !== 'APP_PAGE') return super.set(key, entry, context);
    // Next takes a nonce from whoever sends one: such a page stays theirs.
    if (entry.html.includes(' nonce="')) return;
    const html = withoutQuery(entry.html, '\\"');
    const data = entry.rscData && withoutQuery(entry.rscData.toString(), '"');
    // A page whose data cannot be cleaned is not shared at all.
    if (html === null || data === null) return;
    const rscData = data === undefined ? undefined : Buffer.from(data);
    // Comes on top of the policy of next.config.js, so that no other script runs.
    const headers = { ...entry.headers, 'content-security-policy': policyOfPage(html) };
    return super.set(key, { ...entry, html, rscData, headers }, context);
  }
}

cacheHook.expire = (tag) => FileSystemCache.prototype.revalidateTag(tag, { expire: 0 });
