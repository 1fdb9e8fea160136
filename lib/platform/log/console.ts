import 'server-only';
import { log } from './log';

const reported = new WeakSet<object>();

/**
 * Replaces the console in production. Next writes exceptions to it with their messages, which may
 * contain what a shopper has typed; the log gets their type and where they were thrown instead.
 */
export function replaceConsole(): void {
  console.error = notice;
  console.warn = notice;
  for (const method of ['log', 'info', 'debug'] as const) console[method] = () => undefined;
}

/** Marks an exception as logged, so that the console does not log it again. */
export function markReported(error: unknown): void {
  if (typeof error === 'object' && error !== null) reported.add(error);
}

function notice(...said: unknown[]): void {
  const error = said.find((part) => part instanceof Error);
  // Next writes to the console first and calls `onRequestError` afterwards.
  setImmediate(() => {
    if (!error || !reported.has(error)) log('framework notice', { error });
  });
}
