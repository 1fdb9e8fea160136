import 'server-only';
import type { Dispatcher } from 'undici';
import send from 'undici/lib/api/api-request.js';
import Agent from 'undici/lib/dispatcher/agent.js';

export { Agent };

type Options = Omit<Dispatcher.RequestOptions, 'origin' | 'path'> & { dispatcher?: Dispatcher };

const usual = new Agent();

/**
 * What undici exports under this name, from the one file of it: with the whole package, its `fetch`
 * and WebSocket, a function that starts takes longer for its first answer (docs/performance.md).
 */
export function request(url: string | URL, { dispatcher = usual, ...options }: Options) {
  const { origin, pathname, search } = new URL(url);
  return send.call(dispatcher, { ...options, origin, path: pathname + search });
}
