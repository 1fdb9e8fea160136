import { z } from 'zod';
import type { Sandbox } from '../context';
import { notFound } from '../errors';
import { credentialsOf, profileOf } from '../lifecycle/sims';
import { testSimByIccid } from '../lifecycle/test-sims';
import type { GigsApp } from '../node-env';
import { mergeMetadata, metadataInput, simType } from '../schema/common';
import { type SimRecord, simStatus } from '../schema/sim';
import { byApiKey, update } from '../store/changes';
import { present } from '../store/present';
import { simsOf } from '../store/state';
import { listPage, wholeList } from './list';
import { csv, filter, listQuery, operation } from './operation';

const list = listQuery({
  provider: csv(filter).optional(),
  status: csv(simStatus).optional(),
  type: simType.optional(),
  user: filter.optional(),
});

const search = z.strictObject({
  iccid: z.string().regex(/^([0-9]{19}[Ff]?|[0-9]{20})$/, 'Invalid ICCID format.'),
  type: z.array(simType).optional(),
});

/** SIMs: list, search by ICCID, retrieve, and what an eSIM adds. */
export function addSims(app: GigsApp, sandbox: Sandbox): void {
  const base = '/projects/:project/sims';
  const target = ({ id = '' }) => {
    const sim = sandbox.state.sims.get(id);
    if (!sim) throw notFound('SIM', id);
    return sim;
  };
  const answer = (sim: SimRecord) => present(sandbox.state, 'sims', sim);

  operation(app, sandbox, 'GET', base, {
    query: list,
    handle: ({ query }) => {
      const { provider, status = ['inactive', 'active'], type, user } = query;
      return listPage(sandbox, 'sims', query, {
        among: user ? simsOf(sandbox.state, user) : undefined,
        where: (sim) =>
          (status as string[]).includes(sim.status) &&
          (!provider || provider.includes(sim.provider)) &&
          (!type || sim.type === type),
      });
    },
  });
  operation(app, sandbox, 'POST', `${base}/search`, {
    body: search,
    handle: ({ body }) => {
      const iccid = body.iccid.replace(/f$/i, '');
      const test = testSimByIccid(sandbox, iccid);
      const found = test ? [test] : sandbox.state.sims.by('iccid', iccid);
      return wholeList(
        found.filter((sim) => !body.type || body.type.includes(sim.type)).map(answer),
      );
    },
  });
  operation(app, sandbox, 'GET', `${base}/:id`, { target, handle: ({ target }) => answer(target) });
  operation(app, sandbox, 'PATCH', `${base}/:id`, {
    target,
    body: z.strictObject({ metadata: metadataInput.optional() }),
    handle: ({ target, body }) => {
      const metadata = mergeMetadata(target.metadata, body.metadata);
      return answer(update(sandbox, 'sims', target, { metadata }, byApiKey));
    },
  });
  operation(app, sandbox, 'GET', `${base}/:id/credentials`, {
    target,
    handle: ({ target }) => credentialsOf(target),
  });
  operation(app, sandbox, 'GET', `${base}/:id/eSimProfile`, {
    target: (params) => {
      const sim = target(params);
      if (sim.type !== 'eSIM') throw notFound('eSIM profile', sim.id);
      return sim;
    },
    handle: ({ target }) => profileOf(target),
  });
}
