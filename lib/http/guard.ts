import 'server-only';
import {
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
  STATUS_CODES,
} from 'node:http';
import type { Duplex } from 'node:stream';
import { localePath, splitLocale } from '@/lib/i18n/locale';
import { defaultLocale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import { decodedPart } from '@/lib/platform/decode';
import { onServer } from '@/lib/platform/lifecycle/node-server';
import { log } from '@/lib/platform/log/log';
import { isPagePath, malformedPath } from '@/lib/platform/pages';
import { env } from '@/lib/platform/settings/env';
import { withQuery } from '@/lib/platform/with-query';
import { isElsewhere } from './own-host';
import { securityHeaders } from './security-headers';

/** Conditions on a file of public/ that Next answers with 500; without them it sends the file. */
const CONDITIONS = ['range', 'if-match', 'if-unmodified-since'];

/** What Node's parser refuses by a limit; anything else is malformed. */
const unread: Record<string, number> = {
  HPE_HEADER_OVERFLOW: 431,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};

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
  const answers = new WeakMap<Duplex, ServerResponse>();
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    const before = answers.get(socket);
    const isBusy = before?.headersSent && !before.writableFinished;
    if (isBusy || !socket.writable || error.code === 'ECONNRESET') socket.destroy();
    else refuseUnread(error.code, socket);
  });
  const listeners = server.listeners('request') as RequestListener[];
  server.removeAllListeners('request');
  server.on('request', (request, response) => {
    answers.set(request.socket, response);
    response.setHeader('strict-transport-security', env().STRICT_TRANSPORT_SECURITY);
    if (answerOrMend(request, response)) return;
    for (const listener of listeners) listener(request, response);
  });
}

/** Answers what Next would fail on and mends the rest. Returns whether it has answered. */
function answerOrMend(request: IncomingMessage, response: ServerResponse): boolean {
  const { method = '', headers } = request;
  const url = withoutPrototype((request.url ?? '').replace(/^https?:\/\/[^/?#]*\/?/i, '/'));
  const [path = ''] = url.split('?', 1);
  const isPage = isPagePath(path);
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

/** What Node cannot read as a request has neither a path nor a language. */
function refuseUnread(code: string | undefined, socket: Duplex): void {
  const status = unread[code ?? ''] ?? 400;
  const isLong = status === 431;
  // Browsers open connections ahead that they never use.
  if (status !== 408)
    log('request refused', { route: '*', status, kind: isLong ? 'too-large' : 'malformed' });
  const text = translator(defaultLocale)(isLong ? 'request.header' : 'request.unread');
  const headers = securityHeaders.map(({ key, value }) => `${key}: ${value}`);
  socket.end(
    [
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
      ...headers,
      'content-type: text/plain; charset=utf-8',
      'cache-control: no-store',
      `content-length: ${Buffer.byteLength(text)}`,
      'connection: close',
      '',
      text,
    ].join('\r\n'),
  );
}

/** Next takes `__proto__` for a query of its own making, and then fails with a bare 500. */
function withoutPrototype(url: string): string {
  const start = url.indexOf('?');
  if (start < 0) return url;
  const query = new URLSearchParams(url.slice(start + 1));
  if (!query.has('__proto__')) return url;
  query.delete('__proto__');
  return withQuery(url.slice(0, start), query);
}

function isWellFormed(path: string): boolean {
  return path.startsWith('/') && decodedPart(path) !== null;
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
