import { expect, test, vi } from 'vitest';
import { findGigsDeviceModels } from '@/lib/gigs/device-models';
import { gigsError } from '@/lib/gigs/error';
import { fail, ok } from '@/lib/platform/result';
import { checkDevice } from './check';

vi.mock('@/lib/gigs/device-models', () => ({ findGigsDeviceModels: vi.fn() }));

const find = vi.mocked(findGigsDeviceModels);
const imei = '490154203237518';

test('a known device has a name and the SIM types that the store knows', async () => {
  find.mockResolvedValue(ok([{ brand: 'Demo', name: 'Phone', simTypes: ['eSIM', 'iSIM'] }]));
  expect(await checkDevice(imei)).toEqual({
    outcome: 'known',
    name: 'Demo Phone',
    simTypes: ['eSIM'],
  });
  find.mockResolvedValue(ok([{ brand: null, name: 'Phone', simTypes: [] }]));
  expect(await checkDevice(imei)).toEqual({ outcome: 'known', name: 'Phone', simTypes: [] });
});

test('no model or a refusal is an unknown device; any other failure is unavailable', async () => {
  find.mockResolvedValue(ok([]));
  expect(await checkDevice(imei)).toEqual({ outcome: 'unknown' });
  for (const kind of ['invalid', 'not-found'] as const) {
    find.mockResolvedValue(fail(gigsError(kind)));
    expect(await checkDevice(imei)).toEqual({ outcome: 'unknown' });
  }
  for (const kind of ['timeout', 'unavailable', 'rate-limited', 'forbidden', 'conflict'] as const) {
    find.mockResolvedValue(fail(gigsError(kind)));
    expect(await checkDevice(imei)).toEqual({ outcome: 'unavailable' });
  }
});
