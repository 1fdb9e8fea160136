import type { Server } from 'node:http';
import { createAdaptorServer, type HttpBindings } from '@hono/node-server';
import { Hono, type MiddlewareHandler } from 'hono';
import type { SMTPServer } from 'smtp-server';
import { createApi } from './api/app';
import { createConnect } from './connect/app';
import type { Sandbox } from './context';
import { createControl } from './control/app';
import { createDashboard } from './dashboard/app';
import { ApiError } from './errors';
import { createSmtpServer } from './mail/smtp';
import { UsageError } from './options';

/** Listens on all three ports and fills in `sandbox.addresses`. */
export async function startSandbox(sandbox: Sandbox): Promise<{ close: () => Promise<void> }> {
  const { host, port, connectPort, smtpPort } = sandbox.options;
  const api = httpServer(mainFetch(sandbox));
  const connect = httpServer(createConnect(sandbox).fetch);
  const smtp = createSmtpServer(sandbox);
  const apiPort = await listen(api, '--port', host, port);
  const portOfConnect = await listen(connect, '--connect-port', host, connectPort);
  const portOfSmtp = await listenSmtp(smtp, host, smtpPort);
  // Whoever listens everywhere, as in a container, is asked at this machine's own address.
  const isEverywhere = host === '0.0.0.0' || host === '::';
  const shown = isEverywhere ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host;
  sandbox.addresses = {
    api: `http://${shown}:${apiPort}`,
    connect: `http://${shown}:${portOfConnect}`,
    smtpPort: portOfSmtp,
  };
  return {
    close: async () => {
      sandbox.clock.stop();
      await Promise.all([closeHttp(api), closeHttp(connect)]);
      await new Promise<void>((resolve) => smtp.close(() => resolve()));
    },
  };
}

type Fetch = (request: Request, env: HttpBindings) => Response | Promise<Response>;

/** One port: the Gigs API, and everything else under `/_sandbox`. */
function mainFetch(sandbox: Sandbox): Fetch {
  const gigs = createApi(sandbox);
  const panel = new Hono().basePath('/_sandbox');
  panel.use(onlyFromHere(sandbox));
  panel.route('/', createDashboard(sandbox));
  panel.route('/', createControl(sandbox));
  panel.notFound((c) => c.json(new ApiError('notFound', 'No such control route.').envelope, 404));
  return (request, env) => {
    const url = new URL(request.url);
    const { pathname } = url;
    if (pathname === '/favicon.ico') return new Response(null, { status: 204 });
    if (pathname === '/') return Response.redirect(new URL('/_sandbox', request.url), 302);
    const isPanel = pathname === '/_sandbox' || pathname.startsWith('/_sandbox/');
    if (isPanel) return panel.fetch(request);
    // The official example doubles its slashes, and the real API accepts them.
    url.pathname = pathname.replace(/\/{2,}/g, '/');
    return gigs.fetch(url.pathname === pathname ? request : new Request(url, request), env);
  };
}

const loopbackHost = /^(127(\.\d{1,3}){3}|\[::1\]|localhost)(:\d+)?$/;

/** The panel has no key: other web pages and rebound host names must not reach it. */
function onlyFromHere(sandbox: Sandbox): MiddlewareHandler {
  const mayBeRemote = !loopbackHost.test(sandbox.options.host);
  return async (c, next) => {
    const isForeign = ['cross-site', 'same-site'].includes(c.req.header('sec-fetch-site') ?? '');
    const isNamed = !mayBeRemote && !loopbackHost.test(c.req.header('host') ?? 'localhost');
    const isRefused = isNamed || (isForeign && c.req.method !== 'GET');
    if (!isRefused) return next();
    return c.json(
      new ApiError('permissionDenied', 'Only requests from this machine are allowed.').envelope,
      403,
    );
  };
}

function httpServer(fetch: Fetch): Server {
  const server = createAdaptorServer({
    fetch: (request, env) => fetch(request, env as HttpBindings),
    overrideGlobalObjects: false,
  }) as Server;
  // Node would end a request held by a fault after five minutes.
  server.requestTimeout = 0;
  // Longer than clients keep idle connections, so that none is closed during a request.
  server.keepAliveTimeout = 75_000;
  return server;
}

const closeHttp = (server: Server) =>
  new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

type Listening = { once: Server['once']; off: Server['off']; address: Server['address'] };

function listen(server: Server, flag: string, host: string, port: number): Promise<number> {
  return settle(server, flag, port, (done) => server.listen(port, host, done));
}

function listenSmtp(smtp: SMTPServer, host: string, port: number): Promise<number> {
  return settle(smtp.server as unknown as Listening, '--smtp-port', port, (done) => {
    smtp.on('error', () => undefined);
    smtp.listen(port, host, done);
  });
}

function settle(
  server: Listening,
  flag: string,
  port: number,
  start: (done: () => void) => void,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const onError = (error: NodeJS.ErrnoException) =>
      reject(new UsageError(reason(error, flag, port)));
    server.once('error', onError);
    start(() => {
      server.off('error', onError);
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

function reason(error: NodeJS.ErrnoException, flag: string, port: number): string {
  if (error.code === 'EADDRINUSE')
    return `Port ${port} is in use. Free it or choose another with ${flag}.`;
  if (error.code === 'EACCES')
    return `Port ${port} may not be opened. Choose another with ${flag}.`;
  return `${flag} ${port}: ${error.message}`;
}
