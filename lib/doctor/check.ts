import type { GigsError } from '@/lib/gigs/error';
import { ATTEMPT_TIMEOUT_MS } from '@/lib/gigs/request';
import { fieldPath } from '@/lib/platform/log/serializers';
import type { Patient } from './patient';

/** What a check found; `fix` only where it knows better than the check's own. */
export type Finding = {
  verdict: 'ok' | 'warning' | 'failure';
  says: string;
  fix?: string;
};

/** One line of the report. */
export type Check = {
  name: string;
  /** What to do about anything but ✓. */
  fix: string;
  /** Null where there is nothing to check. */
  run: (patient: Patient) => Promise<Finding | null>;
};

/** Checks of one thing. When the first of an `essential` section fails, the others are left out. */
export type Section = { title: string; essential?: boolean; checks: readonly Check[] };

/** ✓ */
export function good(says: string): Finding {
  return { verdict: 'ok', says };
}

/**
 * ! : the store sells, but not all of it is as it could be.
 * @param says what was found, or why the call to Gigs failed
 */
export function warn(says: string | GigsError, fix?: string): Finding {
  return finding('warning', says, fix);
}

/** ✗ ; the same parameters. */
export function bad(says: string | GigsError, fix?: string): Finding {
  return finding('failure', says, fix);
}

const later = 'Run this again in a minute. If it stays, look at the status page of Gigs.';

function finding(verdict: Finding['verdict'], says: string | GigsError, fix?: string): Finding {
  if (typeof says === 'string') return { verdict, says, ...(fix && { fix }) };
  const advice = isPassing(says) ? later : fix;
  return { verdict, says: reasonOf(says), ...(advice && { fix: advice }) };
}

/** Whether Gigs fails, or is asked too much, which nobody has to mend here. */
function isPassing({ kind }: GigsError): boolean {
  return kind === 'rate-limited' || kind === 'unavailable';
}

/** Why a call to Gigs failed, for a person: kinds, codes and names of fields, never a value. */
export function reasonOf(error: GigsError): string {
  const { kind, status, type, code, path } = error;
  if (kind === 'network') return 'there is no connection to Gigs';
  if (kind === 'timeout') return `Gigs does not answer within ${ATTEMPT_TIMEOUT_MS} ms`;
  if (kind === 'unexpected-shape') {
    if (status) return `there is an answer ${status}, but not of Gigs’ API`;
    return path ? `${fieldPath(path)} is missing or unreadable` : 'the response is unreadable';
  }
  const verb = isPassing(error) ? 'fails' : 'refuses';
  return `Gigs ${verb}: ${[status, type, code].filter((part) => part !== undefined).join(' ')}`;
}
