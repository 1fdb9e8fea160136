import 'server-only';
import { log } from '@/lib/platform/log/log';
import { routeOf } from '@/lib/platform/log/redact';
import type { Result } from '@/lib/platform/result';
import { inSpan } from '@/lib/platform/trace/span';
import type { GigsError } from './error';

/** The HTTP methods that the store sends to Gigs. */
export type GigsMethod = 'GET' | 'POST' | 'PATCH';

/** Runs one attempt of a call in a span, and logs it. */
export function instrumented<T>(
  { method, path }: { method: GigsMethod; path: string },
  attempt: number,
  run: () => Promise<Result<T, GigsError>>,
): Promise<Result<T, GigsError>> {
  const route = routeOf(path);
  return inSpan(`${method} /${route}`, async (tell) => {
    const started = performance.now();
    const answer = await run();
    const call = { method, route, attempt, duration: performance.now() - started };
    if (answer.ok) log('gigs call', call);
    else {
      const { kind, status, type, code, path } = answer.error;
      log('gigs call failed', { ...call, kind, status, type, code, path });
    }
    const kind = answer.ok ? undefined : answer.error.kind;
    tell(
      { 'gigs.route': route, 'gigs.attempt': attempt, ...(kind && { 'gigs.kind': kind }) },
      !answer.ok,
    );
    return answer;
  });
}
