import 'server-only';
import { hostOf } from '@/lib/platform/host';
import { replaceConsole } from '@/lib/platform/log/console';
import { log } from '@/lib/platform/log/log';
import { identifyRequests } from '@/lib/platform/log/request-id';
import { env, SettingsError } from '@/lib/platform/settings/env';
import { fileProblems } from '@/lib/platform/settings/files';
import { misspelt, misspeltLine } from '@/lib/platform/settings/misspelt';
import { stopGracefully } from './shutdown';

/**
 * Prepares the process before its first request, once.
 * @param isProduction false in `next dev`, which keeps its console and its own ways to stop
 * @param tasks what the rooms above this one have to do at the start
 */
export async function startStore(isProduction: boolean, tasks: (() => void)[]): Promise<void> {
  checkSettings();
  identifyRequests();
  for (const task of tasks) task();
  const { OTEL_EXPORTER_OTLP_ENDPOINT: collector } = env();
  const endTraces = collector
    ? (await import('@/lib/platform/trace/start')).startTraces(collector)
    : undefined;
  if (!isProduction) return;
  replaceConsole();
  if (hostOf().ownsServer) stopGracefully(async () => endTraces?.());
  for (const name of misspelt(process.env)) log('setting unknown', name);
  // Functions share no memory: codes, sign-outs and limits would be known to one of them.
  if (!hostOf().ownsServer && !env().REDIS_URL) log('redis not set');
  log('store started', { duration: performance.now() });
}

/** Ends the process with one readable list when settings are missing or malformed. */
function checkSettings(): void {
  try {
    env();
    const problems = fileProblems(process.env);
    if (problems.length > 0) throw new SettingsError(problems);
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    const hints = misspelt(process.env).map((name) => `  ${misspeltLine(name)}`);
    console.error(['', error.message, ...hints, ''].join('\n'));
    process.exit(1);
  }
}
