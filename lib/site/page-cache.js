import { createRequire } from 'node:module';
import { policyOfPage } from './content-policy.js';
import { withoutQuery } from './page-data.js';

/** @type {typeof import('next/dist/server/lib/incremental-cache/file-system-cache').default} */
const FileSystemCache = createRequire(import.meta.url)(
  'next/dist/server/lib/incremental-cache/file-system-cache.js',
).default;

/**
 * Next's own cache, except that a page shared by everybody forgets the query of the visitor whose
 * request happened to render it: Next 16.4 writes it into the page data. docs/adr/0002.
 */
export default class PageCache extends FileSystemCache {
  /**
   * @override
   * @type {InstanceType<typeof FileSystemCache>['set']}
   */
  async set(key, entry, context) {
    if (entry?.kind !== 'APP_PAGE') return super.set(key, entry, context);
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
