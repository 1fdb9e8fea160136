import 'server-only';
import { followOtherInstances } from './catalog/expire';
import { loadActionIds } from './http/version-skew';
import { env, SettingsError } from './platform/env';
import { stopGracefully } from './platform/lifecycle/shutdown';
import { replaceConsole } from './platform/log/console';
import { log } from './platform/log/log';
import { identifyRequests } from './platform/log/request-id';

/**
 * Everything that has to be there before the first request: once a process, when it starts.
 * @param isProduction whether this is no `next dev`, which keeps its console and its ways to stop
 */
export async function startStore(isProduction: boolean): Promise<void> {
  checkSettings();
  identifyRequests();
  followOtherInstances();
  const { OTEL_EXPORTER_OTLP_ENDPOINT: collector } = env();
  const endTraces = collector
    ? (await import('./platform/trace/start')).startTraces(collector)
    : undefined;
  if (!isProduction) return;
  replaceConsole();
  loadActionIds();
  stopGracefully(async () => endTraces?.());
  log('store started', { duration: performance.now() });
}

/** Ends the process with one readable list when settings are missing or malformed. */
function checkSettings(): void {
  try {
    env();
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    console.error(`\n${error.message}\n`);
    process.exit(1);
  }
}
