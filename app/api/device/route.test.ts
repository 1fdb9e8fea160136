import { beforeEach, expect, test, vi } from 'vitest';
import { clientIp } from '@/lib/http/client-ip';
import { processValues } from '@/lib/platform/process-wide';
import { checkDevice } from '@/lib/shopper/devices/check';
import { mayCheckDevice } from '@/lib/shopper/limits';
import { jar } from '@/lib/testing/cookie-jar';
import { POST } from './route';

vi.mock('next/headers', () => import('@/lib/testing/cookie-jar'));
vi.mock('@/lib/shopper/devices/check', async (original) => ({
  ...(await original<object>()),
  checkDevice: vi.fn(),
}));

beforeEach(() => {
  jar.clear();
  processValues.delete('kv');
  vi.mocked(checkDevice).mockReset().mockResolvedValue({ outcome: 'unknown' });
});

/** Has the device of an IMEI checked, as the page does while it is typed. */
async function check(imei: string): Promise<[number, { said: string; simTypes: string[] }]> {
  const body = new URLSearchParams({ device: 'imei', imei, locale: 'en' });
  const answer = await POST(
    new Request('https://shop.example/api/device', { method: 'POST', body }),
  );
  return [answer.status, await answer.json()];
}

test('too many device checks in a minute are refused with 429, and Gigs is not asked', async () => {
  expect(await check('490154203237518')).toMatchObject([200, { said: expect.any(String) }]);
  expect(checkDevice).toHaveBeenCalledTimes(1);
  while (await mayCheckDevice(await clientIp()));
  expect(await check('356938035643809')).toEqual([
    429,
    { said: expect.stringContaining('Too many device checks in a short time'), simTypes: [] },
  ]);
  expect(checkDevice).toHaveBeenCalledTimes(1);
});
