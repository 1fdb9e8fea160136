import { vi } from 'vitest';
import { processValues } from '@/lib/platform/process-wide';

declare const __vitest_mocker__: { reset(): void };

// What a file gets in a process of its own, in a fifth of the time: modules, mocks and process-wide
// values are its own, only packages stay loaded. Nothing public forgets the mocks of former files.
__vitest_mocker__.reset();
vi.resetModules();
processValues.clear();
vi.unstubAllEnvs();
vi.unstubAllGlobals();
vi.useRealTimers();
