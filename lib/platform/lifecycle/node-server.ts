import 'server-only';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { Server } from 'node:http';

const REQUESTS = 'http.server.request.start';

/**
 * Calls back once with the server of this process: Next keeps it to itself, but Node names it with
 * every request, before Next sees the first.
 */
export function onServer(use: (server: Server) => void): void {
  const meet = (message: unknown) => {
    unsubscribe(REQUESTS, meet);
    use((message as { server: Server }).server);
  };
  subscribe(REQUESTS, meet);
}
