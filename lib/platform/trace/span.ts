import 'server-only';
import { type Attributes, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';

/**
 * Runs something as a span of a trace: it is given a way to add what is known at its end. Costs next to
 * nothing unless traces are collected (lib/platform/trace/start.ts).
 */
export function inSpan<T>(
  name: string,
  run: (tell: (attributes: Attributes, failed: boolean) => void) => Promise<T>,
): Promise<T> {
  const options = { kind: SpanKind.CLIENT };
  return trace.getTracer('storefront').startActiveSpan(name, options, (span) =>
    run((attributes, failed) => {
      span.setAttributes(attributes);
      if (failed) span.setStatus({ code: SpanStatusCode.ERROR });
    }).finally(() => span.end()),
  );
}
