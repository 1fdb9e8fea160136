import { context, SpanKind, trace } from '@opentelemetry/api';
import {
  InMemorySpanExporter,
  NodeTracerProvider,
  SimpleSpanProcessor,
} from '@opentelemetry/sdk-trace-node';
import { expect, test } from 'vitest';
import { cleanExporter } from './clean';

const sent = new InMemorySpanExporter();
const provider = new NodeTracerProvider({
  spanProcessors: [new SimpleSpanProcessor(cleanExporter(sent))],
});
const tracer = provider.getTracer('test');

const secret = 'sealed.tkn_Hq3vXz9';

test('a span is exported with its ids, times and permitted attributes, and nothing else', async () => {
  const parent = tracer.startSpan('GET', { kind: SpanKind.SERVER });
  const span = tracer.startSpan(
    `RSC GET /[locale]/checkout/callback?checkout=${secret}`,
    {
      attributes: {
        'http.method': 'GET',
        'http.target': `/checkout/callback?checkout=${secret}`,
        'http.url': `https://api.gigs.com/connectSessions/${secret}`,
        'http.route': `/[locale]/checkout/callback`,
        'next.route': `/plans/${secret}`,
        'next.span_name': `GET ${secret}`,
        'next.span_type': 'BaseServer.handleRequest',
        'http.status_code': 200,
        'gigs.kind': secret,
        'enduser.id': 'ada@example.com',
      },
      links: [{ context: parent.spanContext(), attributes: { secret } }],
    },
    trace.setSpan(context.active(), parent),
  );
  span.recordException(new Error(secret));
  span.setStatus({ code: 2, message: secret });
  span.end();
  await provider.forceFlush();

  const [told] = sent.getFinishedSpans();
  expect(told?.name).toBe('RSC GET /[locale]/checkout/callback');
  expect(told?.attributes).toEqual({
    'http.method': 'GET',
    'http.route': '/[locale]/checkout/callback',
    'next.route': '/plans/*',
    'next.span_type': 'BaseServer.handleRequest',
    'http.status_code': 200,
  });
  expect(told?.parentSpanContext?.spanId).toBe(parent.spanContext().spanId);
  expect(told?.status).toEqual({ code: 2 });
  expect(JSON.stringify([told?.name, told?.attributes, told?.events, told?.links])).not.toContain(
    secret,
  );
});

test('an unknown span name is not exported', async () => {
  sent.reset();
  tracer.startSpan(`fetch GET https://api.gigs.com/users/${secret} ${secret}`).end();
  await provider.forceFlush();
  expect(sent.getFinishedSpans()[0]?.name).toBe('fetch GET *//*/users/* *');
});
