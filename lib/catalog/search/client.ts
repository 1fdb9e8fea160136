/** What the browser needs to filter by itself, loaded when filtering begins. */

export { unpackViews } from '@/lib/catalog/packed';
export { browse } from './browse';
