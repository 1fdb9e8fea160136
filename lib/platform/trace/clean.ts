import 'server-only';
import type { ReadableSpan, SpanExporter } from '@opentelemetry/sdk-trace-node';
import { routeOf } from '@/lib/platform/log/redact';
import { inForm, kind, method, number, route } from '@/lib/platform/log/serializers';

/** Attributes that may leave. Next's own hold whole addresses with their queries. */
const forms = {
  'http.method': method,
  'http.route': route,
  'http.status_code': number,
  'next.route': route,
  'next.rsc': (value: unknown) => value === true,
  'next.span_type': word,
  'gigs.route': route,
  'gigs.kind': kind,
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
    attributes: inForm(forms, span.attributes),
    // Exceptions with their messages, and arbitrary caller data.
    events: [],
    links: [],
    droppedAttributesCount: 0,
    droppedEventsCount: 0,
    droppedLinksCount: 0,
    resource: span.resource,
    instrumentationScope: span.instrumentationScope,
  };
}

/** Words, and paths as patterns: `RSC GET /[locale]/live`, `render route (app) /sign-in`. */
function nameOf(name: string): string {
  return name
    .split(' ')
    .map((part) => (part.includes('/') ? routeOf(part) : (word(part) ?? '*')))
    .join(' ');
}

function word(value: unknown): string | undefined {
  return typeof value === 'string' && /^\(?[A-Za-z]{1,40}(?:\.[A-Za-z]{1,40})?\)?$/.test(value)
    ? value
    : undefined;
}
