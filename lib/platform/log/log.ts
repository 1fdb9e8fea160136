import 'server-only';
import pino, { type Logger } from 'pino';
import { env } from '@/lib/platform/settings/env';
import type { Kind } from './redact';
import { requestId } from './request-id';
import {
  exception,
  fieldPath,
  flag,
  gigsWord,
  host,
  inForm,
  kind,
  method,
  number,
  reference,
  route,
  settingName,
} from './serializers';

/** All log events and their levels. */
const events = {
  'store started': 'info',
  'setting unknown': 'warn',
  'redis not set': 'warn',
  'store stopping': 'info',
  'store stopped': 'info',
  'requests cut off': 'error',
  'gigs project': 'info',
  'gigs call': 'debug',
  'gigs paused': 'error',
  'gigs answers again': 'info',
  'redis out of reach': 'error',
  'redis within reach': 'info',
  'webhook refused': 'warn',
  'gigs call failed': 'warn',
  'gigs items unreadable': 'warn',
  'sim filter unproven': 'error',
  'connect session created': 'info',
  'connect origin refused': 'error',
  'request refused': 'warn',
  'page outdated': 'info',
  'page not cached': 'error',
  'sign-in refused': 'info',
  'declaration refused': 'warn',
  'receipt not mailed': 'warn',
  'figure dropped': 'warn',
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
  count?: number;
  /** What Gigs calls an error or a project: one word each. */
  type?: string | undefined;
  code?: string | undefined;
  /** What a shopper quotes to support (lib/platform/reference.ts). */
  reference?: string;
  /** The field of a response that could not be read. */
  path?: string | undefined;
  /** Whether the project uses the Payments API, and whether the Billing API. */
  payments?: boolean | undefined;
  billing?: boolean | undefined;
  /** The host of an address, with its port. */
  host?: string | undefined;
  /** A name in the environment that is no setting, and the setting that it looks like. */
  setting?: string;
  nearest?: string;
  error?: unknown;
};

const forms = {
  route,
  method,
  kind,
  status: number,
  duration: number,
  attempt: number,
  count: number,
  type: gigsWord,
  code: gigsWord,
  reference,
  path: fieldPath,
  payments: flag,
  billing: flag,
  host,
  setting: settingName,
  nearest: settingName,
  error: exception,
};

let logger: Logger | undefined;

/**
 * Writes one line of JSON. Only the events and fields of this file are ever written, each field in
 * its one form (docs/adr/0014); anything else is left out.
 */
export function log(event: Event, fields: Fields = {}): void {
  if (!Object.hasOwn(events, event)) return;
  logger ??= newLogger();
  if (!logger.isLevelEnabled(events[event])) return;
  logger[events[event]](inForm(forms, fields), event);
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
    // Synchronous: the last lines of a process are the ones that are needed.
    pino.destination({ dest: 1, sync: true }),
  );
}
