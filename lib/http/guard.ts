import 'server-only';
import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import { localePath, splitLocale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { env } from '@/lib/platform/env';
import { onServer } from '@/lib/platform/lifecycle/node-server';
import { log } from '@/lib/platform/log/log';
import { malformedPath } from '@/lib/platform/pages';
import { isElsewhere } from './own-host';
import { securityHeaders } from './security-headers';

/** Conditions on a file of public/ that Next answers with 500; without them it sends the file. */
const CONDITIONS = ['range', 'if-match', 'if-unmodified-since'];

const ALLOWED = 'GET, HEAD, POST, OPTIONS';

/** What has to happen before Next sees a request, to the server of this process. */
export function guardServer(): void {
  onServer(guard);
}

/** Exported for tests. */
export function guard(server: Server): void {
  // Node closes an idle connection after 5 s, a proxy keeps it longer and would use it once more.
  server.keepAliveTimeout = env().KEEP_ALIVE * 1000;
  // There are no web sockets; Next would cut off whoever only offers to speak HTTP/2.
  server.removeAllListeners('upgrade');
  const listeners = server.listeners('request') as RequestListener[];
  server.removeAllListeners('request');
  server.on('request', (request, response) => {
    response.setHeader('strict-transport-security', env().STRICT_TRANSPORT_SECURITY);
    if (isAnswered(request, response)) return;
    for (const listener of listeners) listener(request, response);
  });
}

/** Answers what would fail in Next, and mends what is passed on. */
function isAnswered(request: IncomingMessage, response: ServerResponse): boolean {
  const { method = '', headers } = request;
  const url = (request.url ?? '').replace(/^https?:\/\/[^/?#]*\/?/i, '/');
  const [path = ''] = url.split('?', 1);
  const isPage = !/^\/(?:api|_next)(?:\/|$)/.test(path);
  request.url = url;
  for (const condition of CONDITIONS) delete headers[condition];
  if (isPage && method === 'OPTIONS') return answer(response, 204, { allow: ALLOWED });
  if (isPage && !['GET', 'HEAD', 'POST'].includes(method)) {
    log('request refused', { route: path, status: 405, kind: 'method' });
    return say(response, 405, translator(splitLocale(path).locale)('request.method'));
  }
  if (!isWellFormed(path)) {
    log('request refused', { route: '*', status: 400, kind: 'malformed' });
    const { locale } = splitLocale(path);
    if (!isPage) return say(response, 400, translator(locale)('error.malformedHeading'));
    request.url = localePath(locale, malformedPath);
  }
  const reads = method === 'GET' || method === 'HEAD';
  if (!isPage || !reads || !isElsewhere((name) => headers[name]?.toString())) return false;
  return answer(response, 308, {
    location: env().SITE_URL + url.replace(/^[/\\]+/, '/'),
    'cache-control': 'no-store',
  });
}

function isWellFormed(path: string): boolean {
  if (!path.startsWith('/')) return false;
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

function say(response: ServerResponse, status: number, text: string): true {
  return answer(response, status, { 'content-type': 'text/plain; charset=utf-8' }, text);
}

function answer(
  response: ServerResponse,
  status: number,
  headers: Record<string, string>,
  text = '',
): true {
  for (const { key, value } of securityHeaders) response.setHeader(key, value);
  if (status === 405) response.setHeader('allow', ALLOWED);
  response.writeHead(status, { 'cache-control': 'no-store', ...headers }).end(text);
  return true;
}
