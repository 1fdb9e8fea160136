import 'server-only';
import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { log } from '@/lib/platform/log/log';
import { processWide } from '@/lib/platform/process-wide';
import { env } from '@/lib/platform/settings/env';
import { withTimeout } from '@/lib/platform/with-timeout';
import { tasksEnded } from './after-answer';
import { onServer } from './node-server';

/** Longer than any page takes. */
const LAST_REQUESTS_MS = 12_000;

/** For what else has to be done before the end. */
const FINISH_MS = 2_000;

const lifecycle = processWide('lifecycle', () => ({ isStopping: false }));

/** Whether the process is shutting down. */
export function isStopping(): boolean {
  return lifecycle.isStopping;
}

/**
 * On SIGTERM: keeps serving for `SHUTDOWN_GRACE` seconds, during which `/api/ready` returns 503,
 * then accepts no new connections, waits for open requests and what they left to do, and exits
 * with 0, or with 1 if some had to be cut off. Next alone would refuse connections at once and wait
 * forever.
 * @param finish what else has to be done before the end
 */
export function stopGracefully(finish: () => Promise<void>): void {
  let server: Server | undefined;
  const connections = new Set<Socket>();
  onServer((own) => {
    server = own;
    own.on('connection', (socket) => {
      connections.add(socket);
      socket.once('close', () => connections.delete(socket));
    });
    // A proxy must not choose a connection that is about to be closed.
    own.prependListener('request', (_, response) => {
      if (isStopping()) response.shouldKeepAlive = false;
    });
  });
  process.removeAllListeners('SIGTERM');
  process.on('SIGTERM', async () => {
    if (isStopping()) return;
    lifecycle.isStopping = true;
    log('store stopping');
    await wait(env().SHUTDOWN_GRACE * 1000);
    const isClosed = await withTimeout(LAST_REQUESTS_MS, closed(server, connections), false);
    log(isClosed ? 'store stopped' : 'requests cut off');
    await withTimeout(
      FINISH_MS,
      finish().catch(() => undefined),
      undefined,
    );
    process.exit(isClosed ? 0 : 1);
  });
}

async function closed(server: Server | undefined, connections: Set<Socket>): Promise<boolean> {
  if (!server) return true;
  // Browsers keep idle connections open and open some ahead, which Node does not call idle; they
  // must not delay the shutdown.
  const sweep = setInterval(() => {
    server.closeIdleConnections();
    for (const socket of connections) if (socket.bytesRead === 0) socket.destroy();
  }, 100);
  await new Promise((resolve) => server.close(resolve));
  clearInterval(sweep);
  await tasksEnded();
  return true;
}
