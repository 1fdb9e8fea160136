import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { z } from 'zod';

const statuses = {
  malformed: 400,
  unauthenticated: 401,
  permissionDenied: 403,
  notFound: 404,
  conflict: 409,
  invalid: 422,
  tooManyRequests: 429,
  internal: 500,
  notImplemented: 501,
  serviceUnavailable: 503,
} as const satisfies Record<string, ContentfulStatusCode>;

export type ErrorType = keyof typeof statuses;
export type ErrorDetail = {
  object: 'propertyErrorDetail';
  code: string;
  message: string;
  property: string;
  suggestion: string | null;
};

type Extras = { code?: string; hint?: string; details?: ErrorDetail[] };

/** An error in the documented envelope. */
export class ApiError extends Error {
  constructor(
    readonly type: ErrorType,
    message: string,
    private readonly extras: Extras = {},
  ) {
    super(message);
  }

  get status(): ContentfulStatusCode {
    return statuses[this.type];
  }

  /** The first property named, for a form that shows the message beside it. */
  get property(): string | undefined {
    return this.extras.details?.[0]?.property;
  }

  get envelope(): object {
    return {
      object: 'error',
      ...this.extras,
      message: this.message,
      documentation: ['https://developers.gigs.com/docs/api/errors'],
      type: this.type,
    };
  }
}

export const notFound = (what: string, id: string) =>
  new ApiError('notFound', `No such ${what}: ${id.slice(0, 64)}`);

/** An invalid property, with its documented code when there is one. */
export function invalid(property: string, message: string, code?: string): ApiError {
  return new ApiError('invalid', message, {
    ...(code ? { code } : {}),
    details: [detail(code ?? 'propertyInvalid', property, message)],
  });
}

export function detail(code: string, property: string, message: string): ErrorDetail {
  return { object: 'propertyErrorDetail', code, message, property, suggestion: null };
}

/** Maps zod's issues to the envelope: one detail a property. */
export function fromZod(error: z.ZodError, input: unknown, at: string[] = []): ApiError {
  const details = error.issues.flatMap((issue) => {
    const path = knownPart(input, issue.path).map(String);
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) =>
        detail('propertyUnknown', [...at, ...path, key].join('.'), `Unknown property: ${key}.`),
      );
    const isMissing = path.length > 0 && valueAt(input, path) === undefined;
    return isMissing
      ? detail('propertyRequired', [...at, ...path].join('.'), 'This property is required.')
      : detail('propertyInvalid', [...at, ...path].join('.'), issue.message);
  });
  const first = details[0];
  return new ApiError(
    'invalid',
    first ? `Invalid value for ${first.property || 'body'}: ${first.message}` : 'Invalid request.',
    { details: details.slice(0, 50) },
  );
}

/** The part of a path that the client sent: comma-separated values have no sub-properties. */
function knownPart(input: unknown, path: readonly PropertyKey[]): readonly PropertyKey[] {
  const end = path.findIndex(
    (_, index) => typeof valueAt(input, path.slice(0, index)) === 'string',
  );
  return end === -1 ? path : path.slice(0, end);
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null
        ? (value as Record<PropertyKey, unknown>)[key]
        : undefined,
    input,
  );
}
