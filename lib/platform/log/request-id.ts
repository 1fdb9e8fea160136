import 'server-only';
import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { processWide } from '@/lib/platform/process-wide';

type Request = { id: string };

const requests = () => processWide('requests', () => new AsyncLocalStorage<Request>());

/** A UUID, nginx's or Vercel's format: no credential looks like these. */
const wellFormed =
  /^(?:[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|[\da-f]{32}|(?:[a-z]{3}\d::){1,3}[\da-z]{5}-\d{13}-[\da-f]{12})$/;

/**
 * Gives every request an id: the one from a proxy in front, or a new one. Node's diagnostics
 * channel reports requests before Next sees them, so static pages have one as well.
 */
export function identifyRequests(): void {
  subscribe('http.server.request.start', (message) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse };
    const { headers, url } = request;
    const given = headers['x-request-id'] ?? headers['x-vercel-id'];
    const id = typeof given === 'string' && wellFormed.test(given) ? given : randomUUID();
    requests().enterWith({ id });
    // Files cached for a year would carry the id of an old request.
    if (!url?.startsWith('/_next/')) response.setHeader('x-request-id', id);
  });
}

/** The id of the request that this code runs for, or undefined outside of any. */
export function requestId(): string | undefined {
  return requests().getStore()?.id;
}
