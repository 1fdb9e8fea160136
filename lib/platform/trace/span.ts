import 'server-only';
import { type Attributes, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';

/**
 * Runs something as a span of a trace and passes it a function to add attributes. Costs next to
 * nothing unless traces are exported (lib/platform/trace/start.ts).
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
