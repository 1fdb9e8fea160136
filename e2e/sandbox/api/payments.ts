import type { Sandbox } from '../context';
import { notFound } from '../errors';
import type { GigsApp } from '../node-env';
import { paymentStatus } from '../schema/payment';
import { listPage } from './list';
import { csv, filter, listQuery, operation } from './operation';

/** Payments, read only: Connect creates them. */
export function addPayments(app: GigsApp, sandbox: Sandbox): void {
  const base = '/projects/:project/payments';
  operation(app, sandbox, 'GET', base, {
    query: listQuery({ user: filter.optional(), status: csv(paymentStatus).optional() }),
    handle: ({ query: { user, status, ...paging } }) =>
      listPage(sandbox, 'payments', paging, {
        among: user ? sandbox.state.payments.by('user', user) : undefined,
        where: (it) => !status || status.includes(it.status),
      }),
  });
  operation(app, sandbox, 'GET', `${base}/:id`, {
    target: ({ id = '' }) => {
      const payment = sandbox.state.payments.get(id);
      if (!payment) throw notFound('payment', id);
      return payment;
    },
    handle: ({ target }) => target,
  });
}
