/** What the browser needs to look through the catalogue by itself: loaded only when it is to. */
export { browse } from './browse';
export { unpackViews } from './packed';
