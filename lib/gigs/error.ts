import type { ZodError } from 'zod';
import { ownValue } from '@/lib/platform/own-property';

/**
 * Why a call to Gigs failed. The message of Gigs is not kept: it may change and is never shown
 * (https://developers.gigs.com, errors).
 */
export type GigsError = {
  kind:
    | 'network'
    | 'timeout'
    | 'unauthenticated'
    | 'forbidden'
    | 'not-found'
    | 'invalid'
    | 'conflict'
    | 'rate-limited'
    | 'not-implemented'
    | 'unavailable'
    | 'unexpected-shape';
  /** Whether a retry may succeed. */
  retryable: boolean;
  /** The machine-readable code, where Gigs sent one. */
  code?: string | undefined;
  /** What Gigs calls this sort of error, where it said so. */
  type?: string | undefined;
  /** For `unexpected-shape`: the field that could not be read, e.g. `items.3.price.currency`. */
  path?: string | undefined;
  /** The HTTP status, for logs: the store decides by `kind`. */
  status?: number | undefined;
  /** `Retry-After`, in seconds. */
  retryAfter?: number | undefined;
  /** True when the request never arrived, so that even a write can be retried. */
  neverArrived?: boolean | undefined;
  /** True when the connection ended before any byte of the response. */
  unanswered?: boolean | undefined;
};

const byType: Record<string, GigsError['kind']> = {
  malformed: 'invalid',
  invalid: 'invalid',
  unauthenticated: 'unauthenticated',
  permissionDenied: 'forbidden',
  notFound: 'not-found',
  conflict: 'conflict',
  tooManyRequests: 'rate-limited',
  internal: 'unavailable',
  notImplemented: 'not-implemented',
  serviceUnavailable: 'unavailable',
};

const byStatus: Record<number, GigsError['kind']> = {
  400: 'invalid',
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not-found',
  409: 'conflict',
  410: 'not-found',
  422: 'invalid',
  429: 'rate-limited',
  501: 'not-implemented',
};

const transient = new Set<GigsError['kind']>(['network', 'timeout', 'rate-limited', 'unavailable']);

/** An error of this kind, which decides whether it is retryable. */
export function gigsError(
  kind: GigsError['kind'],
  more: Omit<GigsError, 'kind' | 'retryable'> = {},
): GigsError {
  return { kind, retryable: transient.has(kind), ...more };
}

/** The kind of an error response: by its documented `type`, else by its HTTP status. */
export function kindOf(status: number, type: string | undefined): GigsError['kind'] {
  return (
    ownValue(byType, type) ??
    byStatus[status] ??
    (status >= 500 ? 'unavailable' : 'unexpected-shape')
  );
}

/** The place of the first thing that a schema did not accept: names and indexes, no values. */
export function pathOf({ issues }: ZodError): string | undefined {
  let [issue] = issues;
  const path = [...(issue?.path ?? [])];
  // A union names the fault of its last form, which is the object.
  while (issue?.code === 'invalid_union') {
    issue = issue.errors.at(-1)?.[0];
    path.push(...(issue?.path ?? []));
  }
  return path.length > 0 ? path.map(String).join('.') : undefined;
}

/** Failures that stay until the brand has mended its settings, or its project at Gigs. */
const brandKinds = new Set<GigsError['kind']>([
  ...(['unauthenticated', 'forbidden', 'not-found', 'invalid', 'conflict'] as const),
  'not-implemented',
]);

/** Whether only the brand can mend a failed read, so that trying again would not help. */
export function needsBrand({ kind }: Pick<GigsError, 'kind'>): boolean {
  return brandKinds.has(kind);
}

/** Whether Gigs has no object with the id: it does not exist, or is malformed. */
export function isUnknown({ kind }: Pick<GigsError, 'kind'>): boolean {
  return kind === 'not-found' || kind === 'invalid';
}

/** Whether Gigs refuses an optional part, or its filter, as it may on some projects. */
export function isRefused({ kind }: Pick<GigsError, 'kind'>): boolean {
  return kind === 'forbidden' || kind === 'not-implemented' || isUnknown({ kind });
}
