import 'server-only';
import { markReported } from './console';
import { log } from './log';

/** Logs an exception that reached Next: its stack and route, not its message. */
export function logException(
  error: unknown,
  method: string,
  {
    routePath,
    routeType,
  }: { routePath: string; routeType: 'render' | 'route' | 'action' | 'proxy' },
): void {
  markReported(error);
  log('unexpected error', { error, method, route: routePath, kind: routeType });
}
