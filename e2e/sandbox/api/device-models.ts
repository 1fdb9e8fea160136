import { z } from 'zod';
import type { Sandbox } from '../context';
import { notFound } from '../errors';
import { modelOfImei } from '../lifecycle/devices';
import type { GigsApp } from '../node-env';
import { imei, simType } from '../schema/common';
import { deviceType } from '../schema/device';
import { present } from '../store/present';
import { listPage, wholeList } from './list';
import { csv, filter, listQuery, operation } from './operation';

/** Device models and brands: the same for every project. */
export function addDeviceModels(app: GigsApp, sandbox: Sandbox): void {
  operation(app, sandbox, 'GET', '/deviceModels', {
    query: listQuery({
      type: csv(deviceType).optional(),
      brand: csv(filter).optional(),
      simType: csv(simType).optional(),
    }),
    handle: ({ query: { type, brand, simType: types, ...paging } }) =>
      listPage(sandbox, 'deviceModels', paging, {
        where: (model) =>
          (!type || type.includes(model.type)) &&
          (!brand || brand.includes(model.brand)) &&
          (!types || types.some((it) => model.simTypes.includes(it))),
      }),
  });
  operation(app, sandbox, 'POST', '/deviceModels/search', {
    body: z.strictObject({ imei }),
    handle: ({ body }) => {
      const model = modelOfImei(sandbox, body.imei);
      return listPage(sandbox, 'deviceModels', {}, { among: model ? [model] : [] });
    },
  });
  operation(app, sandbox, 'GET', '/deviceModels/:id', {
    target: ({ id = '' }) => {
      const model = sandbox.state.deviceModels.get(id);
      if (!model) throw notFound('device model', id);
      return model;
    },
    handle: ({ target }) => present(sandbox.state, 'deviceModels', target),
  });
  operation(app, sandbox, 'GET', '/deviceModelBrands', {
    handle: () => {
      const brands = new Set([...sandbox.state.deviceModels.values()].map((it) => it.brand));
      return wholeList([...brands].sort((a, b) => a.localeCompare(b)));
    },
  });
}
