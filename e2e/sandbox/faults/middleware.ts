import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Context, MiddlewareHandler } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Sandbox } from '../context';
import { ApiError, type ErrorType } from '../errors';
import type { NodeEnv } from '../node-env';
import type { Fault } from './fault';
import { mutate } from './mutate';

type NodeContext = Context<NodeEnv>;

/** Applies the active faults to the requests they match. */
export function faultMiddleware(sandbox: Sandbox): MiddlewareHandler<NodeEnv> {
  return async (c, next) => {
    const { pathname, search } = new URL(c.req.url);
    const hasBody = c.req.method !== 'GET' && c.req.method !== 'HEAD';
    const faults = sandbox.faults.strike({
      method: c.req.method,
      path: pathname,
      query: search.slice(1),
      body: hasBody && sandbox.faults.list().length > 0 ? await c.req.text() : '',
    });
    if (faults.length === 0) return next();
    const logged = c.get('logged');
    if (logged) logged.fault = faults.map((fault) => fault.type).join(', ');
    for (const fault of faults) if (fault.type === 'latency') await pause(delayOf(fault));
    const blow = faults.find((fault) => fault.type !== 'latency' && fault.type !== 'mutate');
    if (blow && !runsFirst(blow)) return answerBefore(c, blow);
    shiftWindow(c, faults);
    await next();
    for (const fault of faults) if (fault.type === 'mutate') await applyMutation(c, fault);
    if (blow) await answerAfter(c, blow);
  };
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

function delayOf({ ms = 0, distribution }: Extract<Fault, { type: 'latency' }>): number {
  if (!distribution) return ms;
  const share = Math.random();
  const { p50, p95 = p50, p99 = p95 } = distribution;
  if (share < 0.5) return p50;
  return share < 0.95 ? p50 + (p95 - p50) * ((share - 0.5) / 0.45) : p99;
}

const runsFirst = (fault: Fault) =>
  fault.type === 'reset-body' ||
  fault.type === 'truncated' ||
  ('afterHandling' in fault && fault.afterHandling === true);

async function answerBefore(c: NodeContext, fault: Fault): Promise<Response> {
  switch (fault.type) {
    case 'hang':
      await new Promise((resolve) => c.env.outgoing.once('close', resolve));
      return RESPONSE_ALREADY_SENT;
    case 'reset':
      c.env.incoming.socket.resetAndDestroy();
      return RESPONSE_ALREADY_SENT;
    case 'html':
      return c.html(errorPage, (fault.status ?? 502) as ContentfulStatusCode);
    case 'status':
      return statusAnswer(c, fault);
    default:
      throw new Error(`A ${fault.type} fault does not answer by itself.`);
  }
}

async function answerAfter(c: NodeContext, fault: Fault): Promise<void> {
  const body = await c.res.clone().text();
  if (fault.type === 'reset') {
    c.env.incoming.socket.resetAndDestroy();
    c.res = RESPONSE_ALREADY_SENT;
  } else if (fault.type === 'reset-body') {
    await breakInsideBody(c, body);
    c.res = RESPONSE_ALREADY_SENT;
  } else if (fault.type === 'truncated') {
    const cut = body.slice(0, Math.floor(body.length * (fault.keep ?? 0.5)));
    c.res = new Response(cut, { status: c.res.status, headers: plainHeaders(c.res) });
  } else if (fault.type === 'status') {
    c.res = statusAnswer(c, fault);
  }
}

async function breakInsideBody(c: NodeContext, body: string): Promise<void> {
  const { outgoing, incoming } = c.env;
  outgoing.writeHead(c.res.status, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
  });
  await new Promise<void>((resolve) =>
    outgoing.write(body.slice(0, body.length / 2), () => resolve()),
  );
  // Time for the first half to arrive: an immediate reset would discard it.
  await pause(30);
  incoming.socket.resetAndDestroy();
}

function plainHeaders(response: Response): Headers {
  const headers = new Headers(response.headers);
  headers.delete('content-length');
  return headers;
}

async function applyMutation(c: NodeContext, fault: Extract<Fault, { type: 'mutate' }>) {
  const headers = plainHeaders(c.res);
  if (fault.clockSkewSeconds)
    headers.set('date', new Date(Date.now() + fault.clockSkewSeconds * 1000).toUTCString());
  const text = await c.res.clone().text();
  const body = parse(text);
  const changed = body === undefined ? text : JSON.stringify(mutate(body, fault));
  const { status } = c.res;
  c.res = undefined;
  c.res = new Response(changed, { status, headers });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Shifts a page, as if the list had changed since the client got its cursor. */
function shiftWindow(c: NodeContext, faults: Fault[]): void {
  for (const fault of faults)
    if (fault.type === 'mutate' && fault.shiftPages) c.set('shift', fault.shiftPages);
}

const typeByStatus: Record<number, ErrorType> = {
  400: 'malformed',
  401: 'unauthenticated',
  403: 'permissionDenied',
  404: 'notFound',
  409: 'conflict',
  422: 'invalid',
  429: 'tooManyRequests',
  501: 'notImplemented',
  503: 'serviceUnavailable',
};

function statusAnswer(c: NodeContext, fault: Extract<Fault, { type: 'status' }>): Response {
  const type = typeByStatus[fault.status] ?? 'internal';
  const body = fault.body ?? new ApiError(type, `A ${fault.status} was requested.`).envelope;
  const headers: Record<string, string> = { 'content-type': 'application/json' };
  if (fault.retryAfter !== undefined) headers['retry-after'] = String(fault.retryAfter);
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return c.body(text, fault.status as ContentfulStatusCode, headers);
}

const errorPage =
  '<!doctype html><html lang="en"><title>Bad gateway</title><h1>Bad gateway</h1><p>The upstream server did not answer.</p></html>';
