import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('.', import.meta.url));

const files = ['app', 'components', 'lib', 'e2e']
  .flatMap((folder) =>
    readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' }).map(
      (name) => `${folder}/${name.replaceAll('\\', '/')}`,
    ),
  )
  .filter((file) => /\.test\.tsx?$/.test(file));

/** What a test file may leave behind for the next one in the same process. */
const traces = /\bvi\b|testing\/settings|process\.(env|on|once)|globalThis|^const \w+ = await /m;
const tidy = files.filter((file) => !traces.test(readFileSync(root + file, 'utf8')));

export default defineConfig({
  resolve: {
    alias: {
      '@': root.replace(/\/$/, ''),
      // Outside Next's bundler this package only throws.
      'server-only': `${root}lib/testing/server-only.ts`,
    },
  },
  test: {
    // To load the modules anew for each file takes longer than most tests.
    projects: [
      { extends: true, test: { name: 'shared process', include: tidy, isolate: false } },
      {
        extends: true,
        test: { name: 'own process', include: files.filter((file) => !tidy.includes(file)) },
      },
    ],
    // Vitest leaves a core free, which nothing else uses here.
    maxWorkers: '100%',
    setupFiles: [`${root}lib/testing/setup.ts`],
    // Ten times as many cases take their time; so does a busy machine.
    testTimeout: process.env.PROPERTY_RUNS ? 900_000 : 300_000,
    hookTimeout: 120_000,
    reporters: ['default', ['json', { outputFile: 'e2e/.results/vitest.json' }]],
  },
});
