/** What the browser needs to look through the catalogue by itself: loaded only when it is to. */

export { unpackViews } from '@/lib/catalog/packed';
export { browse } from './browse';
