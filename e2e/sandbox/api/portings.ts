import type { Sandbox } from '../context';
import { notFound } from '../errors';
import type { GigsApp } from '../node-env';
import { portingStatus } from '../schema/porting';
import { listPage } from './list';
import { csv, filter, listQuery, operation } from './operation';

/** Number portings, read only. */
export function addPortings(app: GigsApp, sandbox: Sandbox): void {
  const base = '/projects/:project/portings';
  operation(app, sandbox, 'GET', base, {
    query: listQuery({
      user: filter.optional(),
      subscription: filter.optional(),
      status: csv(portingStatus).optional(),
    }),
    handle: ({ query: { user, subscription, status, ...paging } }) =>
      listPage(sandbox, 'portings', paging, {
        among: user ? sandbox.state.portings.by('user', user) : undefined,
        where: (it) =>
          (!subscription || it.subscription === subscription) &&
          (!status || status.includes(it.status)),
      }),
  });
  operation(app, sandbox, 'GET', `${base}/:id`, {
    target: ({ id = '' }) => {
      const porting = sandbox.state.portings.get(id);
      if (!porting) throw notFound('porting', id);
      return porting;
    },
    handle: ({ target }) => target,
  });
}
