import 'server-only';
import { timeouts, withDeadline } from '@/lib/platform/deadline';
import { log } from '@/lib/platform/log/log';
import { getGigsProject } from './project';

const PAUSE_MS = 60_000;

/**
 * Logs what kind of project the settings name, once Gigs has answered: asks again after a pause
 * while it may. Neither waits nor fails; a call that failed has its own line.
 */
export function noteProject(pause = PAUSE_MS): void {
  void withDeadline(timeouts.page, getGigsProject).then((project) => {
    if (!project.ok) {
      if (project.error.retryable) setTimeout(noteProject, pause, pause).unref();
      return;
    }
    const { type, payments, billing } = project.value;
    log('gigs project', { type, payments: isUsed(payments), billing: isUsed(billing) });
  });
}

/** Undefined where Gigs does not say. */
function isUsed(api: object | null | undefined): boolean | undefined {
  return api === undefined ? undefined : api !== null;
}
