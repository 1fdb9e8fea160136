import { type GigsError, needsBrand } from '@/lib/gigs/error';
import type { LateStatus } from '@/lib/http/late-status';

/** Why nothing could be read at Gigs: because of it, or until the brand has mended something. */
export type Outage = 'unavailable' | 'misconfigured';

/** The HTTP status that says so. */
export const outageStatus = { unavailable: 503, misconfigured: 500 } as const;

type Failure = Pick<GigsError, 'kind'>;

/** Whose fault it is that a read failed. */
export function outageOf(error: Failure): Outage {
  return needsBrand(error) ? 'misconfigured' : 'unavailable';
}

/** The HTTP status of what could not be read. */
export function failureStatus(error: Failure): 500 | 503 {
  return outageStatus[outageOf(error)];
}

/** The outage that an address tells of, or null. */
export function outageAt(status: LateStatus | null): Outage | null {
  if (status === 500) return 'misconfigured';
  return status === 503 ? 'unavailable' : null;
}
