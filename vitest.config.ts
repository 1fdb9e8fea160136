import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('.', import.meta.url));

export default defineConfig({
  resolve: {
    alias: {
      '@': root.replace(/\/$/, ''),
      // Outside Next's bundler this package only throws.
      'server-only': `${root}lib/testing/server-only.ts`,
    },
  },
  test: {
    include: ['{app,components,lib,e2e}/**/*.test.{ts,tsx}'],
    // Vitest leaves a core free, which nothing else uses here.
    maxWorkers: '100%',
    setupFiles: [`${root}lib/testing/setup.ts`],
    // Ten times as many cases take their time; so does a busy machine.
    testTimeout: process.env.PROPERTY_RUNS ? 600_000 : 60_000,
    hookTimeout: 60_000,
    reporters: ['default', ['json', { outputFile: 'e2e/.results/vitest.json' }]],
  },
});
