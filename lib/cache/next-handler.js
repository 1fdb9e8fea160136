import QuickLRU from 'quick-lru';
import { policyOfPage } from '../http/csp.js';
import { processWide } from '../platform/process-wide.js';
import { cacheHook } from './hook.js';
import { oneByte } from './one-byte.js';
import { withoutQuery } from './page-data.js';
import { caches } from './table.js';

/**
 * @typedef {object} Value what Next stores
 * @property {string} kind
 * @property {number} [status] of a page, unless it is 200
 * @property {string} [html]
 * @property {Buffer} [rscData]
 * @property {Record<string, unknown>} [headers]
 *
 * @typedef {object} Context
 * @property {string} [kind]
 * @property {string[]} [tags]
 * @property {string[]} [softTags]
 * @property {unknown} [cacheControl]
 *
 * @typedef {object} Entry
 * @property {Value | null} value
 * @property {number} lastModified
 * @property {number} order
 * @property {number} used
 * @property {unknown} cacheControl
 */

/** A page that was not asked for during a day would show the catalogue of the day before. */
const MAX_PAGE_AGE_MS = caches.pages.maxAge * 1000;

/** The store has a few pages and one catalogue; the rest is room for plans that are not in it. */
const MAX_ENTRIES = 500;

/**
 * The characters of all pages, which are bytes (one-byte.js). A crawler asks for a page for each
 * country in each language, more than the store has memory for (docs/performance.md).
 */
const MAX_PAGE_CHARACTERS = 16_000_000;

/**
 * Shared, because Next loads this module twice: from its file, and bundled into routes. `order`
 * counts writes and expiries, several of which may fall into one millisecond; `uses` counts what
 * was asked for; `reported` holds the pages whose refusal has been logged.
 */
const store = processWide('pages', () => ({
  /** @type {QuickLRU<string, Entry>} */
  entries: new QuickLRU({ maxSize: MAX_ENTRIES }),
  /** @type {Map<string, number>} */
  expiries: new Map(),
  order: 0,
  uses: 0,
  /** @type {Set<string>} */
  reported: new Set(),
}));

/**
 * Next's cache of pages and data, in the memory of this process: a store never shows the
 * catalogue of another project. A shared page names its scripts (docs/adr/0003) and loses the query
 * of the visitor whose request happened to render it, which Next 16.4 writes into the page data
 * (docs/adr/0002). Implements the documented `cacheHandler`.
 */
export default class CacheHandler {
  /**
   * @param {string} key
   * @param {Context} context
   * @returns {Promise<Entry | null>}
   */
  async get(key, { tags = [], softTags = [] }) {
    const entry = store.entries.get(key);
    if (!entry) return null;
    const isPage = entry.value?.kind === 'APP_PAGE';
    if (isPage && Date.now() - entry.lastModified > MAX_PAGE_AGE_MS) return null;
    const all = [...tags, ...softTags, ...tagsOf(entry.value)];
    const expired = all.some((tag) => (store.expiries.get(tag) ?? 0) > entry.order);
    if (expired) return null;
    store.uses += 1;
    entry.used = store.uses;
    return entry;
  }

  /**
   * @param {string} key
   * @param {Value | null} value
   * @param {Context} context
   */
  async set(key, value, { cacheControl }) {
    const stored = value?.kind === 'APP_PAGE' ? sharable(key, value) : value;
    // The page before it stays while Gigs is down, not where there is none any more.
    if (value && isGone(value)) store.entries.delete(key);
    if (stored === undefined) return;
    store.order += 1;
    store.uses += 1;
    store.entries.set(key, {
      value: stored,
      lastModified: Date.now(),
      order: store.order,
      used: store.uses,
      cacheControl,
    });
    if (stored?.kind === 'APP_PAGE') makeRoom();
  }

  /** @param {string | string[]} tags */
  async revalidateTag(tags) {
    for (const tag of [tags].flat()) expire(tag);
  }

  resetRequestCache() {}
}

cacheHook.expire = expire;

/** Forgets the pages that nobody has asked for the longest, beyond what all may take. */
function makeRoom() {
  let room = MAX_PAGE_CHARACTERS;
  const pages = [...store.entries].filter(([, { value }]) => value?.kind === 'APP_PAGE');
  for (const [key, { value }] of pages.toSorted(([, a], [, b]) => b.used - a.used)) {
    room -= value?.html?.length ?? 0;
    if (room < 0) store.entries.delete(key);
  }
}

/** @param {string} tag */
function expire(tag) {
  store.order += 1;
  store.expiries.set(tag, store.order);
}

/**
 * The tags of a page; those of data come with the question.
 * @param {Value | null} value
 */
function tagsOf(value) {
  const header = value?.headers?.['x-next-cache-tags'];
  return typeof header === 'string' ? header.split(',') : [];
}

/**
 * Whether a page has found out that there is none, and redirects to itself to say so.
 * @param {Value} page
 */
function isGone({ headers }) {
  return /[?&]answer=4/.test(String(headers?.location ?? ''));
}

/**
 * The page as every visitor may get it, or undefined when it cannot be shared.
 * @param {string} key
 * @param {Value} page
 */
function sharable(key, page) {
  const { html = '', rscData, status = 200 } = page;
  // A redirect names a status that holds for seconds (docs/adr/0004).
  if (status >= 300) return undefined;
  // Next accepts a nonce from any request: such a page is for that request only.
  if (html.includes(' nonce="')) return undefined;
  const cleanHtml = withoutQuery(html, '\\"');
  const cleanData = rscData && withoutQuery(rscData.toString(), '"');
  if (cleanHtml === null || cleanData === null) {
    report(key);
    return undefined;
  }
  const sentHtml = oneByte(cleanHtml);
  return {
    ...page,
    html: sentHtml,
    ...(cleanData !== undefined && { rscData: Buffer.from(cleanData) }),
    // In addition to the policy of next.config.js, so that no other script runs.
    headers: {
      ...page.headers,
      'content-security-policy': policyOfPage(sentHtml),
      // Programs get Markdown there (next.config.js). Next keeps no other `Vary` than its own.
      vary: 'Accept',
    },
  };
}

/**
 * Once for each page: without the cache every request for it would write a line.
 * @param {string} key
 */
function report(key) {
  if (store.reported.has(key) || !cacheHook.refused) return;
  store.reported.add(key);
  // Next scopes its keys: /route-cache/<kind>/<hash>/$/<path>.
  cacheHook.refused(key.replace(/^.*\/\$/, ''));
}
