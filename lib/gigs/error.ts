import { ownValue } from '@/lib/platform/own-property';

/**
 * Why a call to Gigs gave no usable answer. Nothing of Gigs' own text is kept: messages may change
 * and are never shown (https://developers.gigs.com, errors).
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
    | 'unavailable'
    | 'unexpected-shape';
  /** Whether the same call may succeed when it is made again. */
  retryable: boolean;
  /** The machine-readable code, where Gigs sent one. */
  code?: string | undefined;
  /** The HTTP status, for logs: `kind` is what the store goes by. */
  status?: number | undefined;
  /** Seconds that Gigs asked us to wait. */
  retryAfter?: number | undefined;
  /** True when the request surely never arrived, so even a write can be made again. */
  neverArrived?: boolean | undefined;
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
  notImplemented: 'unavailable',
  serviceUnavailable: 'unavailable',
};

const byStatus: Record<number, GigsError['kind']> = {
  400: 'invalid',
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not-found',
  409: 'conflict',
  422: 'invalid',
  429: 'rate-limited',
};

const transient = new Set<GigsError['kind']>(['network', 'timeout', 'rate-limited', 'unavailable']);

/** A failure of this kind; retryable follows from the kind. */
export function gigsError(
  kind: GigsError['kind'],
  more: Omit<GigsError, 'kind' | 'retryable'> = {},
): GigsError {
  return { kind, retryable: transient.has(kind), ...more };
}

/** The kind that an error answer stands for: by its documented `type`, else by its HTTP status. */
export function kindOf(status: number, type: string | undefined): GigsError['kind'] {
  return (
    ownValue(byType, type) ??
    byStatus[status] ??
    (status >= 500 ? 'unavailable' : 'unexpected-shape')
  );
}

/** Whether Gigs knows nothing by that id: there is none, or it cannot be one. */
export function isUnknown({ kind }: Pick<GigsError, 'kind'>): boolean {
  return kind === 'not-found' || kind === 'invalid';
}
