import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // No file of `npm run unit`: these read what a build has left (e2e/commands/vercel.js).
    include: ['e2e/vercel/*.check.ts'],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // The table of functions is printed as it is.
    disableConsoleIntercept: true,
  },
});
