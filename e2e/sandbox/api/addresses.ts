import { z } from 'zod';
import type { Sandbox } from '../context';
import { notFound } from '../errors';
import { addressInput, createAddress } from '../lifecycle/addresses';
import type { GigsApp } from '../node-env';
import { byApiKey, remove } from '../store/changes';
import { wholeList } from './list';
import { operation } from './operation';

/** Addresses of a user. */
export function addAddresses(app: GigsApp, sandbox: Sandbox): void {
  const base = '/projects/:project/users/:user/addresses';
  const user = ({ user: id = '' }) => {
    const found = sandbox.state.users.get(id);
    if (!found) throw notFound('user', id);
    return found;
  };
  const target = ({ user: owner = '', id = '' }) => {
    const address = sandbox.state.addresses.get(id);
    if (!address || address.user !== user({ user: owner }).id) throw notFound('address', id);
    return address;
  };

  operation(app, sandbox, 'GET', base, {
    target: user,
    handle: ({ target }) => wholeList(sandbox.state.addresses.by('user', target.id)),
  });
  operation(app, sandbox, 'POST', base, {
    target: user,
    status: 201,
    body: addressInput.extend({ object: z.literal('userAddress').optional() }),
    handle: ({ target, body }) => createAddress(sandbox, target.id, body, byApiKey),
  });
  operation(app, sandbox, 'GET', `${base}/:id`, { target, handle: ({ target }) => target });
  operation(app, sandbox, 'DELETE', `${base}/:id`, {
    target,
    handle: ({ target }) => {
      remove(sandbox, 'addresses', target, byApiKey);
      return target;
    },
  });
}
