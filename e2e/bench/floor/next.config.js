import { fileURLToPath } from 'node:url';

/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  // Otherwise the store's own proxy.ts and instrumentation.ts are found above.
  pageExtensions: ['js'],
  turbopack: { root: fileURLToPath(new URL('../../..', import.meta.url)) },
};
