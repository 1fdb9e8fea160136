import { expect, test } from 'vitest';
import { ok } from '@/lib/platform/result';
import { gigsUpstream, json, list } from '@/lib/testing/upstream';
import { findGigsDeviceModels } from './device-models';

const upstream = await gigsUpstream();

const imei = '350000010000017';
const model = { brand: 'Demo', name: 'Phone One', simTypes: ['eSIM', 'pSIM'] };

test('a model is searched outside the project, with nothing but the IMEI', async () => {
  const wire = { object: 'deviceModel', id: 'dmd_1', type: 'smartphone', ...model };
  upstream.willAnswer(json(200, list([wire])));
  expect(await findGigsDeviceModels(imei)).toEqual(ok([model]));
  const [call] = upstream.heard;
  expect([call?.method, call?.url.pathname]).toEqual(['POST', '/deviceModels/search']);
  expect(call?.url.search).toBe('');
  expect(JSON.parse(call?.body ?? '')).toEqual({ imei });
});

test('an IMEI that Gigs does not know has no model', async () => {
  upstream.willAnswer(json(200, list([])));
  expect(await findGigsDeviceModels(imei)).toEqual(ok([]));
});

test('missing fields of a model are left out; so are items that are no model', async () => {
  upstream.willAnswer(json(200, list([{ name: 'Phone One' }, { id: 'dmd_1' }, null, 'x'])));
  expect(await findGigsDeviceModels(imei)).toEqual(ok([{ name: 'Phone One', simTypes: [] }]));
});

test('a search changes nothing, so it is retried once after a transient failure', async () => {
  const down = json(503, { object: 'error', type: 'serviceUnavailable', message: 'down' });
  upstream.willAnswer(down, json(200, list([model])));
  expect(await findGigsDeviceModels(imei)).toEqual(ok([model]));
  expect(upstream.heard).toHaveLength(2);
});
