import { AsyncLocalStorage } from 'node:async_hooks';
import fc from 'fast-check';
import { vi } from 'vitest';
import { settings } from './settings';

const { PROPERTY_RUNS } = process.env;

// Next takes it from here when it is first loaded, as from the start of a server; without it, what
// another file has loaded of Next makes any line to the console throw.
Object.assign(globalThis, { AsyncLocalStorage });

// No brand, whatever the one of this clone is, unless a test names its folder.
process.env.BRAND_FOLDER ??= 'e2e/no-brand';

vi.mock('@/lib/platform/settings/env', async (original) => ({
  ...(await original<typeof import('@/lib/platform/settings/env')>()),
  env: () => settings,
  hasSettings: () => true,
}));

// Ordinary runs repeat the same cases, so that a red test is about the change; nightly ones look
// for new cases.
fc.configureGlobal(
  PROPERTY_RUNS ? { numRuns: Number(PROPERTY_RUNS) } : { numRuns: 1_000, seed: 1 },
);
