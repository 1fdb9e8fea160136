import 'server-only';
import type { Attributes } from '@opentelemetry/api';
import type { ReadableSpan, SpanExporter } from '@opentelemetry/sdk-trace-node';
import { type Kind, kinds, routeOf } from '@/lib/log/words';

/** Attributes that may leave, each with the only form in which it may. Next's own hold whole addresses. */
const allowed: Record<string, (value: unknown) => string | number | boolean | undefined> = {
  'http.method': word,
  'http.route': route,
  'http.status_code': number,
  'next.route': route,
  'next.rsc': (value) => value === true,
  'next.span_type': word,
  'gigs.route': route,
  'gigs.kind': (value) => (kinds.includes(value as Kind) ? String(value) : undefined),
  'gigs.attempt': number,
};

/** An exporter that is given only what holds no id, query, address or message. */
export function cleanExporter(exporter: SpanExporter): SpanExporter {
  return {
    export: (spans, done) => exporter.export(spans.map(cleanSpan), done),
    shutdown: () => exporter.shutdown(),
    forceFlush: async () => exporter.forceFlush?.(),
  };
}

/** The span with its times, its place in the trace and the attributes that may leave. */
export function cleanSpan(span: ReadableSpan): ReadableSpan {
  const { traceState: _, ...context } = span.spanContext();
  const parent = span.parentSpanContext;
  return {
    name: nameOf(span.name),
    kind: span.kind,
    spanContext: () => context,
    ...(parent && {
      parentSpanContext: {
        traceId: parent.traceId,
        spanId: parent.spanId,
        traceFlags: parent.traceFlags,
      },
    }),
    startTime: span.startTime,
    endTime: span.endTime,
    duration: span.duration,
    ended: span.ended,
    status: { code: span.status.code },
    attributes: clean(span.attributes),
    // Exceptions with their messages, and whatever a caller sent along.
    events: [],
    links: [],
    droppedAttributesCount: 0,
    droppedEventsCount: 0,
    droppedLinksCount: 0,
    resource: span.resource,
    instrumentationScope: span.instrumentationScope,
  };
}

function clean(attributes: Attributes): Attributes {
  const kept = Object.entries(attributes).flatMap(([name, value]) => {
    const form = Object.hasOwn(allowed, name) ? allowed[name]?.(value) : undefined;
    return form === undefined ? [] : [[name, form]];
  });
  return Object.fromEntries(kept);
}

/** Words, and paths as patterns: `RSC GET /[locale]/live`, `render route (app) /sign-in`. */
function nameOf(name: string): string {
  return name
    .split(' ')
    .map((part) => (part.includes('/') ? routeOf(part) : (word(part) ?? '*')))
    .join(' ');
}

function route(value: unknown): string | undefined {
  return typeof value === 'string' ? routeOf(value) : undefined;
}

function word(value: unknown): string | undefined {
  return typeof value === 'string' && /^\(?[A-Za-z]{1,40}(?:\.[A-Za-z]{1,40})?\)?$/.test(value)
    ? value
    : undefined;
}

function number(value: unknown): number | undefined {
  return typeof value === 'number' && value >= 0 && value <= 999 ? value : undefined;
}
