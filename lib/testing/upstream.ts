import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeEach } from 'vitest';
import { settings } from './settings';

export type Heard = { method: string; url: URL; headers: IncomingHttpHeaders; body: string };
export type Answer = (response: ServerResponse, heard: Heard) => void;

/** A real HTTP server in place of Gigs. It sends the responses in turn and repeats the last one. */
export async function startUpstream(port = 0) {
  let answers: Answer[] = [];
  const heard: Heard[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    const { method = '', headers } = request;
    const said = { method, url: new URL(request.url ?? '', 'http://gigs'), headers, body };
    heard.push(said);
    const answer = answers.length > 1 ? answers.shift() : answers[0];
    answer?.(response, said);
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const bound = (server.address() as AddressInfo).port;
  return {
    url: `http://127.0.0.1:${bound}`,
    port: bound,
    heard,
    /** Sets the next responses and clears the recorded requests. */
    willAnswer(...next: Answer[]) {
      answers = next;
      heard.length = 0;
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** An upstream for all tests of a file, as the Gigs of their settings. */
export async function gigsUpstream() {
  const upstream = await startUpstream();
  afterAll(() => upstream.stop());
  beforeEach(() => {
    settings.GIGS_API_URL = upstream.url;
  });
  return upstream;
}

/** A response with this status and JSON body. */
export function json(status: number, body: unknown, headers: Record<string, string> = {}): Answer {
  return (response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(JSON.stringify(body));
  };
}

/** A response with this status and text. */
export function text(status: number, body: string, headers: Record<string, string> = {}): Answer {
  return (response) => {
    response.writeHead(status, { 'content-type': 'text/html', ...headers });
    response.end(body);
  };
}

/** The documented envelope of a list. */
export function list(items: unknown[], moreItemsAfter: string | null = null): object {
  return { object: 'list', items, moreItemsAfter, moreItemsBefore: null };
}
