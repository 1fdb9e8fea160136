import { z } from 'zod';
import type { Sandbox } from '../context';
import { invalid, notFound } from '../errors';
import { newId } from '../ids';
import { modelOfImei } from '../lifecycle/devices';
import { isTestSim, simOrTestSim } from '../lifecycle/test-sims';
import type { GigsApp } from '../node-env';
import { id, imei, mergeMetadata, metadataInput } from '../schema/common';
import type { DeviceRecord } from '../schema/device';
import { byApiKey, insert, remove, update } from '../store/changes';
import { present } from '../store/present';
import { listPage } from './list';
import { filter, listQuery, operation } from './operation';

const optional = {
  name: z.string().max(255).nullable().optional(),
  sims: z.array(id).max(20).optional(),
  user: id.nullable().optional(),
  metadata: metadataInput.optional(),
};

/** Devices: list, search by IMEI, create, change, delete. */
export function addDevices(app: GigsApp, sandbox: Sandbox): void {
  const base = '/projects/:project/devices';
  const target = ({ id: device = '' }) => {
    const found = sandbox.state.devices.get(device);
    if (!found) throw notFound('device', device);
    return found;
  };
  const answer = (device: DeviceRecord) => present(sandbox.state, 'devices', device);

  operation(app, sandbox, 'GET', base, {
    query: listQuery({ sim: filter.optional(), user: filter.optional() }),
    handle: ({ query: { sim, user, ...paging } }) =>
      listPage(sandbox, 'devices', paging, {
        among: user
          ? sandbox.state.devices.by('user', user)
          : sim
            ? sandbox.state.devices.by('sim', sim)
            : undefined,
        where: (device) => !sim || device.sims.includes(sim),
      }),
  });
  operation(app, sandbox, 'POST', base, {
    status: 201,
    body: z.strictObject({ ...optional, imei }),
    handle: ({ body }) => {
      checkReferences(sandbox, body);
      if (sandbox.state.devices.by('imei', body.imei).some((it) => it.user !== null))
        throw invalid('imei', 'A device with this IMEI already exists.', 'deviceImeiAlreadyExists');
      const device: DeviceRecord = {
        object: 'device',
        id: newId('dev'),
        metadata: mergeMetadata({}, body.metadata),
        createdAt: sandbox.clock.iso(),
        imei: body.imei,
        model: modelOfImei(sandbox, body.imei)?.id ?? null,
        name: body.name ?? null,
        sims: resolveSims(sandbox, body.sims),
        user: body.user ?? null,
      };
      return answer(insert(sandbox, 'devices', device, byApiKey));
    },
  });
  operation(app, sandbox, 'POST', `${base}/search`, {
    body: z.strictObject({ imei }),
    handle: ({ body }) =>
      listPage(
        sandbox,
        'devices',
        { limit: 200 },
        {
          among: sandbox.state.devices.by('imei', body.imei),
        },
      ),
  });
  operation(app, sandbox, 'GET', `${base}/:id`, { target, handle: ({ target }) => answer(target) });
  operation(app, sandbox, 'PATCH', `${base}/:id`, {
    target,
    body: z.strictObject(optional),
    handle: ({ target, body }) => {
      checkReferences(sandbox, body, target.id);
      return answer(
        update(
          sandbox,
          'devices',
          target,
          {
            ...(body.name === undefined ? {} : { name: body.name }),
            ...(body.sims === undefined ? {} : { sims: resolveSims(sandbox, body.sims) }),
            ...(body.user === undefined ? {} : { user: body.user }),
            ...(body.metadata === undefined
              ? {}
              : { metadata: mergeMetadata(target.metadata, body.metadata) }),
          },
          byApiKey,
        ),
      );
    },
  });
  operation(app, sandbox, 'DELETE', `${base}/:id`, {
    target,
    handle: ({ target }) => {
      const last = answer(target);
      remove(sandbox, 'devices', target, byApiKey);
      return last;
    },
  });
}

type References = { user?: string | null | undefined; sims?: string[] | undefined };

function checkReferences(sandbox: Sandbox, { user, sims }: References, self?: string): void {
  if (user && !sandbox.state.users.get(user)) throw invalid('user', `No such user: ${user}`);
  for (const [index, sim] of (sims ?? []).entries()) {
    if (!isTestSim(sim) && !sandbox.state.sims.get(sim))
      throw invalid(`sims.${index}`, `No such SIM: ${sim}`);
    if (sandbox.state.devices.by('sim', sim).some((it) => it.id !== self))
      throw invalid(`sims.${index}`, 'The SIM is in another device.', 'deviceSimAlreadyUsed');
  }
}

/** Replaces test SIM ids by new SIMs. */
const resolveSims = (sandbox: Sandbox, sims: string[] = []) =>
  sims.flatMap((sim) => simOrTestSim(sandbox, sim)?.id ?? []);
