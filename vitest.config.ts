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

const setup = `${root}lib/testing/setup.ts`;
const have = (pattern: RegExp) => (file: string) => pattern.test(readFileSync(root + file, 'utf8'));

/** They need a Next that keeps nothing of the files before. */
const alone = files.filter(have(/testing\/page-cache|@next\/env/));
/** What a test file may leave behind in modules that the next one uses. */
const traces = /\bvi\b|testing\/settings|process\.(env|on|once)|globalThis|^const \w+ = await /m;
const untidy = files.filter(have(traces)).filter((file) => !alone.includes(file));
const tidy = files.filter((file) => !alone.includes(file) && !untidy.includes(file));

export default defineConfig({
  resolve: {
    alias: {
      '@': root.replace(/\/$/, ''),
      // Outside Next's bundler this package only throws.
      'server-only': `${root}lib/testing/server-only.ts`,
    },
  },
  test: {
    projects: [
      {
        extends: true,
        test: { name: 'shared modules', include: tidy, isolate: false, setupFiles: [setup] },
      },
      {
        extends: true,
        test: {
          name: 'own modules',
          include: untidy,
          isolate: false,
          setupFiles: [`${root}lib/testing/own-modules.ts`, setup],
        },
      },
      { extends: true, test: { name: 'own process', include: alone, setupFiles: [setup] } },
    ],
    // Vitest leaves a core free, which nothing else uses here.
    maxWorkers: '100%',
    // Ten times as many cases take their time; so does a busy machine.
    testTimeout: process.env.PROPERTY_RUNS ? 900_000 : 300_000,
    hookTimeout: 120_000,
    reporters: ['default', ['json', { outputFile: 'e2e/.results/vitest.json' }]],
  },
});
