import type { Context, MiddlewareHandler } from 'hono';
import { ApiError } from '../errors';
import type { NodeEnv } from '../node-env';
import type { State } from '../store/state';
import type { ActiveProfiles } from './active-profiles';
import { type Call, type Json, type Profile, reshape } from './profile';

type Source = { profiles: ActiveProfiles; state: State };

/** Makes the API behave as the active profiles say. */
export function profileMiddleware(sandbox: Source): MiddlewareHandler<NodeEnv> {
  return async (c, next) => {
    const active = sandbox.profiles.list();
    if (active.length === 0) return next();
    const call = await callOf(c, sandbox.state);
    for (const { refuse } of active) {
      const refusal = refuse?.(call);
      if (refusal instanceof ApiError) throw refusal;
      if (refusal) return refusal;
    }
    c.set('editQuery', (query) =>
      active.reduce((edited, profile) => profile.query?.(edited, call) ?? edited, query),
    );
    await next();
    if (c.res.ok) await change(c, active, call);
  };
}

async function callOf(c: Context<NodeEnv>, state: State): Promise<Call> {
  const { pathname, search } = new URL(c.req.url);
  const { method } = c.req;
  const hasBody = method !== 'GET' && method !== 'DELETE';
  return {
    method,
    path: pathname.replace(/^\/projects\/[^/]+(?=\/)/, ''),
    query: search.slice(1),
    userAgent: c.req.header('user-agent'),
    body: hasBody ? parse(await c.req.text()) : {},
    state,
  };
}

async function change(c: Context<NodeEnv>, active: Profile[], call: Call): Promise<void> {
  const headers = new Headers(c.res.headers);
  headers.delete('content-length');
  const isNew = c.res.status === 201;
  const status = (isNew && active.find((it) => it.createdStatus)?.createdStatus) || c.res.status;
  const body = active.reduce(
    (answer, profile) => {
      const shaped = profile.shapes ? (reshape(answer, profile.shapes) as Json) : answer;
      return profile.answer?.(shaped, call) ?? shaped;
    },
    parse(await c.res.text()),
  );
  c.res = undefined;
  c.res = new Response(JSON.stringify(body), { status, headers });
}

function parse(text: string): Json {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Json) : {};
  } catch {
    return {};
  }
}
