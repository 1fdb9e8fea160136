import type { Sandbox } from '../context';
import { notFound } from '../errors';
import type { GigsApp } from '../node-env';
import { listPage } from './list';
import { filter, listQuery, operation } from './operation';

/** Payment methods, read only: Connect collects them. */
export function addPaymentMethods(app: GigsApp, sandbox: Sandbox): void {
  const base = '/projects/:project/paymentMethods';
  operation(app, sandbox, 'GET', base, {
    query: listQuery({ user: filter.optional() }),
    handle: ({ query: { user, ...paging } }) =>
      listPage(sandbox, 'paymentMethods', paging, {
        among: user ? sandbox.state.paymentMethods.by('user', user) : undefined,
      }),
  });
  operation(app, sandbox, 'GET', `${base}/:id`, {
    target: ({ id = '' }) => {
      const method = sandbox.state.paymentMethods.get(id);
      if (!method) throw notFound('payment method', id);
      return method;
    },
    handle: ({ target }) => target,
  });
}
