import { expect, test } from 'vitest';
import { ok } from '@/lib/platform/result';
import { gigsUpstream, json, list } from '@/lib/testing/upstream';
import { findGigsDeviceModels } from './device-models';
import { listGigsDevices } from './devices';

const upstream = await gigsUpstream();

const imei = '350000010000017';
const model = { brand: 'Demo', name: 'Phone One', simTypes: ['eSIM', 'pSIM'] };

test('a model is searched outside the project, with nothing but the IMEI', async () => {
  const wire = { object: 'deviceModel', id: 'dmd_1', type: 'smartphone', ...model };
  upstream.willAnswer(json(200, list([wire])));
  expect(await findGigsDeviceModels(imei)).toEqual(ok([{ id: 'dmd_1', ...model }]));
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
  upstream.willAnswer((response, heard) => {
    const isList = heard.url.pathname === '/deviceModels/search';
    const found = list([{ name: 'Phone One' }, { id: 'dmd_1' }, null, 'x']);
    json(isList ? 200 : 404, isList ? found : {})(response, heard);
  });
  expect(await findGigsDeviceModels(imei)).toEqual(ok([{ name: 'Phone One', simTypes: [] }]));
});

test('a model that is only its id is looked up, of an IMEI and of a device', async () => {
  const device = { id: 'dev_1', user: 'usr_1', name: null, sims: [], model: 'dmd_1' };
  const objects: Record<string, object> = {
    '/deviceModels/search': list(['dmd_1']),
    '/deviceModels/dmd_1': { id: 'dmd_1', ...model },
    '/projects/shop/devices': list([device, { ...device, id: 'dev_2' }]),
  };
  upstream.willAnswer((response, heard) => {
    const known = objects[heard.url.pathname];
    json(known ? 200 : 404, known ?? {})(response, heard);
  });
  expect(await findGigsDeviceModels(imei)).toEqual(ok([{ id: 'dmd_1', ...model }]));
  const devices = await listGigsDevices('usr_1');
  expect(devices.ok && devices.value.map((one) => one.model?.name)).toEqual([
    'Phone One',
    'Phone One',
  ]);
  expect(upstream.heard).toHaveLength(4);
  delete objects['/deviceModels/dmd_1'];
  expect((await listGigsDevices('usr_1')).ok, 'a name is no reason to lose a device').toBe(true);
});

test('a search changes nothing, so it is retried once after a transient failure', async () => {
  const down = json(503, { object: 'error', type: 'serviceUnavailable', message: 'down' });
  upstream.willAnswer(down, json(200, list([model])));
  expect(await findGigsDeviceModels(imei)).toEqual(ok([model]));
  expect(upstream.heard).toHaveLength(2);
});
