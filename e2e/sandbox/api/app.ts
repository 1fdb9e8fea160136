import { timingSafeEqual } from 'node:crypto';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { Hono } from 'hono';
import type { Sandbox } from '../context';
import { ApiError } from '../errors';
import { faultMiddleware } from '../faults/middleware';
import { hashSecret } from '../ids';
import type { NodeEnv } from '../node-env';
import { profileMiddleware } from '../profiles/middleware';
import { addAddons } from './addons';
import { addAddresses } from './addresses';
import { addConnectSessions } from './connect-sessions';
import { addDeviceModels } from './device-models';
import { addDevices } from './devices';
import { addPaymentMethods } from './payment-methods';
import { addPayments } from './payments';
import { addPlans } from './plans';
import { addPortings } from './portings';
import { addProjects } from './projects';
import { addSims } from './sims';
import { addSubscriptionAddons } from './subscription-addons';
import { addSubscriptionChanges } from './subscription-changes';
import { addSubscriptions } from './subscriptions';
import { addUsageRoutes } from './usage';
import { addUsers } from './users';

const resources = [
  addProjects,
  addPlans,
  addSims,
  addUsers,
  addAddresses,
  addDeviceModels,
  addDevices,
  addSubscriptions,
  addSubscriptionChanges,
  addSubscriptionAddons,
  addUsageRoutes,
  addAddons,
  addPortings,
  addPayments,
  addPaymentMethods,
  addConnectSessions,
];

/** The Gigs API: logging, faults, authentication, profiles, then one file a resource. */
export function createApi(sandbox: Sandbox): Hono<NodeEnv> {
  const app = new Hono<NodeEnv>({ strict: true });
  app.use(async (c, next) => {
    const { pathname, search } = new URL(c.req.url);
    const started = performance.now();
    const hasBody = c.req.method !== 'GET' && c.req.method !== 'HEAD';
    const logged = sandbox.requests.open({
      method: c.req.method,
      path: pathname,
      query: search.slice(1),
      body: hasBody ? parseOrText(await c.req.text()) : null,
    });
    c.set('logged', logged);
    await next();
    // A fault that reset the connection sent no status.
    logged.status = c.res === RESPONSE_ALREADY_SENT ? null : c.res.status;
    logged.durationMs = Math.round((performance.now() - started) * 10) / 10;
  });
  app.use(faultMiddleware(sandbox));
  app.use(async (c, next) => {
    if (!isKey(sandbox, c.req.header('authorization')))
      throw new ApiError('unauthenticated', 'A valid API key is required.');
    await next();
    if (sandbox.clock.offset !== 0) c.header('date', new Date(sandbox.clock.now()).toUTCString());
  });
  app.use(profileMiddleware(sandbox));
  for (const add of resources) add(app, sandbox);
  const known = app.routes.map(({ path, method }) => ({ path, method }));
  app.notFound((c) => {
    const isKnown = known.some(({ path, method }) => method !== 'ALL' && fits(path, c.req.path));
    const error = isKnown
      ? new ApiError('notImplemented', `${c.req.method} is not supported here.`)
      : new ApiError('notFound', 'There is no such resource.');
    return c.json(error.envelope, error.status);
  });
  app.onError((error, c) => {
    const known = error instanceof ApiError ? error : unexpected(error);
    return c.json(known.envelope, known.status);
  });
  return app;
}

function unexpected(error: unknown): ApiError {
  process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
  return new ApiError('internal', 'Something went wrong in the sandbox.');
}

function isKey(sandbox: Sandbox, header: string | undefined): boolean {
  const given = /^Bearer (\S+)$/i.exec(header ?? '')?.[1] ?? '';
  return timingSafeEqual(
    Buffer.from(hashSecret(given)),
    Buffer.from(hashSecret(sandbox.options.key)),
  );
}

function fits(pattern: string, path: string): boolean {
  const wanted = pattern.split('/');
  const given = path.split('/');
  return (
    wanted.length === given.length &&
    wanted.every((part, index) => part.startsWith(':') || part === given[index])
  );
}

const longestLogged = 20_000;

function parseOrText(text: string): unknown {
  if (text === '') return null;
  if (text.length > longestLogged) return `[${text.length} characters]`;
  try {
    return JSON.parse(text);
  } catch {
    return text.slice(0, 2000);
  }
}
