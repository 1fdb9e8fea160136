import { z } from 'zod';
import { checkIntent } from '../connect/check-intent';
import { intentSchema } from '../connect/intents';
import { issueUrl } from '../connect/session-url';
import type { Sandbox } from '../context';
import { invalid, notFound } from '../errors';
import { newId } from '../ids';
import { findUserByEmail } from '../lifecycle/users';
import type { GigsApp } from '../node-env';
import { id } from '../schema/common';
import {
  appearanceSchema,
  type ConnectSessionRecord,
  callbackUrl,
  userDetailsInput,
} from '../schema/connect-session';
import { byApiKey, insert, update } from '../store/changes';
import { present } from '../store/present';
import { operation } from './operation';

const shared = {
  appearance: appearanceSchema.optional(),
  callbackUrl: callbackUrl.nullable().optional(),
  user: id.nullable().optional(),
  userDetails: userDetailsInput.optional(),
};
const create = z.strictObject({ ...shared, intent: intentSchema });
const patch = z.strictObject(shared);

/** Connect sessions: create, retrieve, update. */
export function addConnectSessions(app: GigsApp, sandbox: Sandbox): void {
  const base = '/projects/:project/connectSessions';
  const target = ({ id: session = '' }) => {
    const found = sandbox.state.connectSessions.get(session);
    if (!found) throw notFound('Connect Session', session);
    return found;
  };
  const answer = (session: ConnectSessionRecord, url: string | null = null) => ({
    ...present(sandbox.state, 'connectSessions', session),
    url,
  });

  operation(app, sandbox, 'POST', base, {
    status: 201,
    body: create,
    handle: ({ body }) => {
      checkUser(sandbox, body);
      checkIntent(sandbox, body.intent);
      const now = sandbox.clock.now();
      const draft: ConnectSessionRecord = {
        object: 'connectSession',
        id: newId('csn'),
        appearance: body.appearance ?? {},
        callbackUrl: body.callbackUrl ?? null,
        intent: body.intent,
        user: body.user ?? null,
        createdAt: new Date(now).toISOString(),
        expiresAt: new Date(now + sandbox.options.sessionLifetime * 1000).toISOString(),
        outcome: null,
        tokenHash: null,
        browserHash: null,
        userDetails: storedDetails(body.userDetails),
      };
      const { url, tokenHash } = issueUrl(sandbox, draft);
      const session = insert(sandbox, 'connectSessions', { ...draft, tokenHash }, byApiKey, {
        url,
      });
      return answer(session, url);
    },
  });
  operation(app, sandbox, 'GET', `${base}/:id`, { target, handle: ({ target }) => answer(target) });
  operation(app, sandbox, 'PATCH', `${base}/:id`, {
    target,
    body: patch,
    handle: ({ target, body }) => {
      const setsUser = Boolean(body.user || body.userDetails);
      if (setsUser && (target.user || target.userDetails))
        throw invalid(body.user ? 'user' : 'userDetails', 'The session already has a user.');
      checkUser(sandbox, body);
      const fields: Partial<ConnectSessionRecord> = {
        ...(body.appearance ? { appearance: body.appearance } : {}),
        ...(body.callbackUrl === undefined ? {} : { callbackUrl: body.callbackUrl }),
        ...(body.user ? { user: body.user } : {}),
        ...(body.userDetails ? { userDetails: storedDetails(body.userDetails) } : {}),
      };
      if (!setsUser) return answer(update(sandbox, 'connectSessions', target, fields, byApiKey));
      const { url, tokenHash } = issueUrl(sandbox, { ...target, ...fields });
      const opened = { ...fields, tokenHash, browserHash: null };
      return answer(update(sandbox, 'connectSessions', target, opened, byApiKey), url);
    },
  });
}

type UserInput = Pick<z.infer<typeof patch>, 'user' | 'userDetails'>;

function checkUser(sandbox: Sandbox, { user, userDetails }: UserInput): void {
  if (user && userDetails)
    throw invalid('userDetails', 'user and userDetails are mutually exclusive.');
  if (user) {
    const found = sandbox.state.users.get(user);
    if (!found || found.status === 'deleted') throw invalid('user', `No such user: ${user}`);
  }
  if (userDetails && findUserByEmail(sandbox, userDetails.email))
    throw invalid(
      'userDetails.email',
      'A user with this email already exists.',
      'userAlreadyExists',
    );
}

function storedDetails(
  input: z.infer<typeof userDetailsInput> | undefined,
): ConnectSessionRecord['userDetails'] {
  if (!input) return null;
  const { metadata, ...rest } = input;
  const kept = Object.entries(metadata ?? {}).filter(
    (entry): entry is [string, string] => entry[1] !== null,
  );
  return { ...rest, ...(metadata ? { metadata: Object.fromEntries(kept) } : {}) };
}
