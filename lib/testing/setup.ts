import fc from 'fast-check';
import { vi } from 'vitest';
import { settings } from './settings';

const { PROPERTY_RUNS } = process.env;

// No brand, whatever the one of this clone is, unless a test names its folder.
process.env.BRAND_FOLDER ??= 'e2e/no-brand';

vi.mock('@/lib/platform/env', async (original) => ({
  ...(await original<typeof import('@/lib/platform/env')>()),
  env: () => settings,
  hasSettings: () => true,
}));

// Ordinary runs repeat the same cases, so that a red test is about the change; nightly ones look
// for new cases.
fc.configureGlobal(
  PROPERTY_RUNS ? { numRuns: Number(PROPERTY_RUNS) } : { numRuns: 1_000, seed: 1 },
);
