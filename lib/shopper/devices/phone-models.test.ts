import { beforeEach, expect, test, vi } from 'vitest';
import { listGigsDeviceModels } from '@/lib/gigs/device-models';
import { gigsError } from '@/lib/gigs/error';
import { fail, ok } from '@/lib/platform/result';
import { checkDevice } from './check';
import { listPhoneModels } from './phone-models';

const wire = { brand: 'Demo', name: 'Phone', simTypes: ['eSIM', 'iSIM'] };

vi.mock('next/cache', () => ({ unstable_cache: (read: unknown) => read }));
vi.mock('@/lib/gigs/device-models', () => ({
  listGigsDeviceModels: vi.fn(),
  findGigsDeviceModels: vi.fn(async () => ok([wire])),
}));

const list = vi.mocked(listGigsDeviceModels);
const listed = (changes: object = {}) => ({ ...wire, hardwareIdentifiers: [], ...changes });

beforeEach(() => {
  list.mockReset();
});

test('a model says by name what its IMEI says', async () => {
  list.mockResolvedValue(ok([listed()]));
  expect(await listPhoneModels()).toMatchObject([await checkDevice('490154203237518')]);
});

test('the same list gives the same objects, by which its index is remembered', async () => {
  list.mockResolvedValue(ok([listed()]));
  expect(await listPhoneModels()).toBe(await listPhoneModels());
});

test('a failure and a list without names are no list', async () => {
  list.mockResolvedValue(fail(gigsError('unavailable')));
  expect(await listPhoneModels()).toBeNull();
  list.mockResolvedValue(ok([listed({ brand: null, name: null })]));
  expect(await listPhoneModels()).toBeNull();
});
