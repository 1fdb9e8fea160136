import 'server-only';
import pino, { type Logger } from 'pino';
import { env } from '@/lib/env';
import { requestId } from './request-id';
import { type Told, toldOf } from './stack';
import { type Kind, kinds, routeOf } from './words';

/** Everything that is ever logged, and how grave it is. */
const events = {
  'store started': 'info',
  'store stopping': 'info',
  'store stopped': 'info',
  'requests cut off': 'error',
  'gigs call': 'debug',
  'gigs call failed': 'warn',
  'request refused': 'warn',
  'page outdated': 'info',
  'sign-in refused': 'info',
  'unexpected error': 'error',
  'framework notice': 'warn',
} as const;

export type Event = keyof typeof events;

type Fields = {
  /** A path; its ids and its query are taken out. */
  route?: string;
  method?: string;
  kind?: Kind;
  /** HTTP status. */
  status?: number | undefined;
  /** In milliseconds. */
  duration?: number;
  attempt?: number;
  error?: unknown;
};

let logger: Logger | undefined;

/**
 * Writes one line of JSON. Only what stands in this file can come out: unknown events and fields are
 * dropped, and known ones pass only in the one form that they have, whatever is given.
 */
export function log(event: Event, fields: Fields = {}): void {
  if (!Object.hasOwn(events, event)) return;
  logger ??= newLogger();
  logger[events[event]](allowed(fields), event);
}

function newLogger(): Logger {
  return pino(
    {
      level: env().LOG_LEVEL,
      base: null,
      messageKey: 'message',
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (level) => ({ level }) },
      mixin: () => ({ request: requestId() }),
    },
    // In this thread and at once: the last lines of a process are the ones that are needed.
    pino.destination({ dest: 1, sync: true }),
  );
}

type Allowed = Omit<Fields, 'error'> & { error?: Told };

function allowed({ route, method, kind, status, duration, attempt, error }: Fields): Allowed {
  return {
    ...(typeof route === 'string' && { route: routeOf(route) }),
    ...(methods.some((known) => known === method) && { method }),
    ...(kind !== undefined && kinds.includes(kind) && { kind }),
    ...(isWhole(status, 999) && { status }),
    ...(isWhole(Math.round(Number(duration)), 999_999) && {
      duration: Math.round(Number(duration)),
    }),
    ...(isWhole(attempt, 99) && { attempt }),
    ...(error !== undefined && { error: toldOf(error) }),
  } as Allowed;
}

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

function isWhole(value: unknown, most: number): value is number {
  return Number.isInteger(value) && Number(value) >= 0 && Number(value) <= most;
}
