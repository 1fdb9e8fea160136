import { z } from 'zod';
import type { Sandbox } from '../context';
import { invalid, notFound } from '../errors';
import { createUser, findUserByEmail } from '../lifecycle/users';
import type { GigsApp } from '../node-env';
import { date, email, locale, mergeMetadata, metadataInput } from '../schema/common';
import type { User } from '../schema/user';
import { byApiKey, update } from '../store/changes';
import { definedOnly } from '../store/defined-only';
import { present } from '../store/present';
import { listPage } from './list';
import { listQuery, operation } from './operation';

const optional = {
  birthday: date.nullable().optional(),
  fullName: z.string().min(1).max(255).nullable().optional(),
  preferredLocale: locale.optional(),
  metadata: metadataInput.optional(),
  object: z.literal('user').optional(),
};
const create = z.strictObject({ ...optional, email });
const patch = z.strictObject({ ...optional, email: email.optional() });

/** Users; their e-mail addresses are unique. */
export function addUsers(app: GigsApp, sandbox: Sandbox): void {
  const base = '/projects/:project/users';
  const target = ({ id = '' }) => {
    const user = sandbox.state.users.get(id);
    if (!user) throw notFound('user', id);
    return user;
  };
  const answer = (user: User) => present(sandbox.state, 'users', user);
  const refuseTaken = (address: string, self?: string) => {
    const owner = findUserByEmail(sandbox, address);
    if (owner && owner.id !== self)
      throw invalid('email', 'A user with this email already exists.', 'userAlreadyExists');
  };

  operation(app, sandbox, 'GET', base, {
    query: listQuery({}),
    handle: ({ query }) =>
      listPage(sandbox, 'users', query, { where: (user) => user.status !== 'deleted' }),
  });
  operation(app, sandbox, 'POST', base, {
    status: 201,
    body: create,
    handle: ({ body }) => {
      refuseTaken(body.email);
      return answer(createUser(sandbox, body, byApiKey));
    },
  });
  operation(app, sandbox, 'POST', `${base}/search`, {
    body: z.strictObject({ email }),
    handle: ({ body }) =>
      listPage(
        sandbox,
        'users',
        { limit: 200 },
        {
          among: sandbox.state.users.by('email', body.email.toLowerCase()),
        },
      ),
  });
  operation(app, sandbox, 'GET', `${base}/:id`, { target, handle: ({ target }) => answer(target) });
  operation(app, sandbox, 'PATCH', `${base}/:id`, {
    target,
    body: patch,
    handle: ({ target, body }) => {
      if (body.email) refuseTaken(body.email, target.id);
      const { metadata, object: _, ...fields } = body;
      const change = {
        ...definedOnly(fields),
        ...(metadata ? { metadata: mergeMetadata(target.metadata, metadata) } : {}),
      };
      return answer(update(sandbox, 'users', target, change, byApiKey));
    },
  });
  operation(app, sandbox, 'DELETE', `${base}/:id`, {
    target,
    handle: ({ target }) => {
      const open = sandbox.state.subscriptions
        .by('user', target.id)
        .some((it) => it.status !== 'ended');
      if (open) throw invalid('id', 'The user has subscriptions that have not ended.');
      return answer(update(sandbox, 'users', target, { status: 'deleted' }, byApiKey, ['deleted']));
    },
  });
}
