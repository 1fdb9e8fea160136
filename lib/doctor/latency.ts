import 'server-only';
import { subscribe } from 'node:diagnostics_channel';
import { ATTEMPT_TIMEOUT_MS } from '@/lib/gigs/request';
import { timeouts } from '@/lib/platform/deadline';
import { routeOf } from '@/lib/platform/log/redact';
import { env } from '@/lib/platform/settings/env';
import { bad, type Check, type Finding, good, warn } from './check';

/** One request to Gigs, however it ended. */
export type Call = { method: string; route: string; milliseconds: number };

/** Slower than this, a call is given up wherever a page can do without it. */
const SLOW_MS = timeouts.optional;

/**
 * The requests to Gigs from now on, in the order in which they end. undici reports them on
 * documented channels.
 */
export function watchCalls(): readonly Call[] {
  const calls: Call[] = [];
  const started = new WeakMap<object, number>();
  subscribe('undici:request:create', (message) => {
    const { request } = message as RequestMessage;
    if (`${request.origin}` === new URL(env().GIGS_API_URL).origin) {
      started.set(request, performance.now());
    }
  });
  for (const end of ['undici:request:trailers', 'undici:request:error']) {
    subscribe(end, (message) => {
      const { request } = message as RequestMessage;
      const start = started.get(request);
      if (start === undefined) return;
      started.delete(request);
      const milliseconds = Math.round(performance.now() - start);
      calls.push({ method: request.method, route: routeOf(request.path), milliseconds });
    });
  }
  return calls;
}

type RequestMessage = { request: { origin: string | URL; method: string; path: string } };

/** How long Gigs took, beside what the store allows. */
export function latencyCheck(calls: readonly Call[]): Check {
  return {
    name: 'latency',
    fix: 'Run this where the store runs. If that is slow as well, ask Gigs for a nearer region.',
    run: async () => judge(calls),
  };
}

function judge(calls: readonly Call[]): Finding | null {
  const sorted = calls.toSorted((a, b) => a.milliseconds - b.milliseconds);
  const slowest = sorted.at(-1);
  const median = sorted[Math.floor((sorted.length - 1) / 2)];
  if (!slowest || !median) return null;
  const figures = [
    `calls to Gigs: ${calls.length}, median ${median.milliseconds} ms`,
    slowestOf(calls),
    `allowed: ${ATTEMPT_TIMEOUT_MS} ms a call, ${timeouts.action} a purchase, ${timeouts.page} a page`,
  ].join('; ');
  if (slowest.milliseconds >= ATTEMPT_TIMEOUT_MS) return bad(figures);
  return slowest.milliseconds > SLOW_MS ? warn(figures) : good(figures);
}

/** Each kind of call with its slowest time, the slowest kind first. */
function slowestOf(calls: readonly Call[]): string {
  const kinds = new Map<string, number>();
  for (const { method, route, milliseconds } of calls) {
    const kind = `${method} ${route.replace(/^\/projects\/\*\//, '')}`;
    kinds.set(kind, Math.max(milliseconds, kinds.get(kind) ?? 0));
  }
  const slowestFirst = [...kinds].toSorted(([, a], [, b]) => b - a);
  return `slowest ${slowestFirst.map(([kind, ms]) => `${ms} ms (${kind})`).join(', ')}`;
}
