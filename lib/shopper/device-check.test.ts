import { beforeEach, expect, test, vi } from 'vitest';
import { findGigsDeviceModels } from '@/lib/gigs/device-models';
import { gigsError } from '@/lib/gigs/error';
import { processValues } from '@/lib/platform/process-wide';
import { fail, ok } from '@/lib/platform/result';
import { checkDevice, mayCheckDevice } from './device-check';

vi.mock('@/lib/platform/env', async () => {
  const { settings } = await import('@/lib/testing/settings');
  return { env: () => settings };
});
vi.mock('@/lib/gigs/device-models', () => ({ findGigsDeviceModels: vi.fn() }));

const find = vi.mocked(findGigsDeviceModels);
const imei = '490154203237518';

beforeEach(() => {
  processValues.delete('kv');
});

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

test('no model, or a refusal, is an unknown device; anything else could not be found out', async () => {
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

test('without the shared memory devices are checked all the same', async () => {
  const broken = { increment: () => Promise.reject(new Error('no Redis')) };
  processValues.set('kv', broken);
  expect(await mayCheckDevice('203.0.113.7')).toBe(true);
});

test('a client may check twenty devices a minute, all that are not known two hundred', async () => {
  for (const [client, most] of [
    ['203.0.113.7', 20],
    [null, 200],
  ] as const) {
    for (let count = 0; count < most; count += 1) expect(await mayCheckDevice(client)).toBe(true);
    expect(await mayCheckDevice(client)).toBe(false);
  }
  expect(await mayCheckDevice('203.0.113.8')).toBe(true);
});
