import 'server-only';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { Server } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { env } from '@/lib/platform/env';
import { log } from '@/lib/platform/log/log';

/** Longer than any page takes to answer, in milliseconds. */
const LAST_REQUESTS = 12_000;

const REQUESTS = 'http.server.request.start';

// The route that tells of readiness is loaded apart from what listens for signals.
const shared = globalThis as typeof globalThis & { storefrontStopping?: boolean };

/** Whether the process has been told to stop. */
export function isStopping(): boolean {
  return shared.storefrontStopping === true;
}

/**
 * On SIGTERM: goes on serving for `SHUTDOWN_GRACE` seconds, during which `/api/ready` answers 503, then
 * takes no more connections, waits for the requests under way and ends with 0; with 1 when some had
 * to be cut off. Next alone would refuse connections at once, and wait without end.
 * @param finish what else has to be done before the end
 */
export function stopGracefully(finish: () => Promise<void>): void {
  let server: Server | undefined;
  // Next keeps its server to itself; Node names it with every request.
  const meet = (message: unknown) => {
    server = (message as { server: Server }).server;
    unsubscribe(REQUESTS, meet);
  };
  subscribe(REQUESTS, meet);
  process.removeAllListeners('SIGTERM');
  process.on('SIGTERM', async () => {
    if (isStopping()) return;
    shared.storefrontStopping = true;
    log('store stopping');
    await wait(env().SHUTDOWN_GRACE * 1000);
    const isClosed = await Promise.race([closed(server), wait(LAST_REQUESTS, false)]);
    log(isClosed ? 'store stopped' : 'requests cut off');
    await Promise.race([finish().catch(() => undefined), wait(2_000)]);
    process.exit(isClosed ? 0 : 1);
  });
}

async function closed(server: Server | undefined): Promise<true> {
  if (!server) return true;
  // A browser keeps its connection after its last answer; it must not hold up the end.
  const sweep = setInterval(() => server.closeIdleConnections(), 100);
  await new Promise((resolve) => server.close(resolve));
  clearInterval(sweep);
  return true;
}
