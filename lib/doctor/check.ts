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

/** ! : the store sells, but not all of it is as it could be. */
export function warn(says: string, fix?: string): Finding {
  return { verdict: 'warning', says, ...(fix && { fix }) };
}

/** ✗ */
export function bad(says: string, fix?: string): Finding {
  return { verdict: 'failure', says, ...(fix && { fix }) };
}

/** Why a call to Gigs failed, for a person: kinds, codes and names of fields, never a value. */
export function reasonOf({ kind, status, type, code, path }: GigsError): string {
  if (kind === 'network') return 'there is no connection to Gigs';
  if (kind === 'timeout') return `Gigs does not answer within ${ATTEMPT_TIMEOUT_MS} ms`;
  if (kind === 'unexpected-shape') {
    return path ? `${fieldPath(path)} is missing or unreadable` : 'the response is unreadable';
  }
  return `Gigs refuses: ${[status, type, code].filter((part) => part !== undefined).join(' ')}`;
}
