import { expect, test, vi } from 'vitest';
import * as logging from '@/lib/platform/log/log';
import { settings } from '@/lib/testing/settings';
import { listen } from './listen';

test('a Redis that cannot even be asked is logged, and the store stays up', async () => {
  settings.REDIS_URL = 'redis://[';
  const log = vi.spyOn(logging, 'log').mockReturnValue();
  listen('plans', () => undefined);
  await vi.waitFor(() => expect(log).toHaveBeenCalledWith('unexpected error', expect.anything()));
});
