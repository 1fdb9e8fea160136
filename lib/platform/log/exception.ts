import 'server-only';
import { markReported } from './console';
import { log } from './log';

/** Logs an exception that reached Next: where it was thrown and for which route, not what it says. */
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
