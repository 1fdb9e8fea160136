import type { Plan, SimType } from '@/lib/catalog/types';
import type { Money } from '@/lib/i18n/money';

/** A subscription of the shopper. Moments are ISO 8601 in UTC. */
export type Subscription = {
  id: string;
  status: 'pending' | 'initiated' | 'active' | 'restricted' | 'ended' | 'unknown';
  plan: Pick<Plan, 'id' | 'name' | 'data' | 'term'>;
  price: Money | null;
  sim: { id: string; ending: string; type: SimType | null } | null;
  phoneNumber: string | null;
  createdAt: string;
  activatedAt: string | null;
  /** Set once it was cancelled; it may still run until `endsAt`. */
  cancelledAt: string | null;
  endsAt: string | null;
  period: { start: string; end: string } | null;
  /** The network of its plan; empty when Gigs did not say. */
  network: string;
  /** The minimum term: before this it cannot end. */
  earliestEndAt: string | null;
  /** Why it was or will be ended, null when Gigs did not say or it goes on. */
  cancellationCause: CancellationCause | null;
  restriction: Restriction | null;
  /** The transfer of a number to it, the last one when there were several. */
  porting: Porting | null;
};

export const cancellationCauses = [
  'cancellationRequested',
  'deviceBlocked',
  'invoiceUnpaid',
  'paymentDisputed',
  'paymentFailed',
  'phoneNumberPortedOut',
  'portingExpired',
  'simUnusable',
  'subscriptionEnded',
  'userDeleted',
] as const;

export type CancellationCause = (typeof cancellationCauses)[number];

/** What service is left, and why not all of it. */
export type Restriction = {
  cause: 'invoiceOverdue' | 'restrictionRequested' | null;
  kinds: RestrictionKind[];
};

export const restrictionKinds = ['incomingOnly', 'noData', 'throttledData'] as const;

export type RestrictionKind = (typeof restrictionKinds)[number];

export const portingStatuses = [
  'draft',
  'initiated',
  'pending',
  'informationRequired',
  'requested',
  'declined',
  'completed',
  'canceled',
  'expired',
  'failed',
] as const;

export const portingFields = [
  'accountNumber',
  'accountPin',
  'address',
  'birthday',
  'donorProvider',
  'donorProviderApproval',
  'firstName',
  'lastName',
] as const;

export type Porting = {
  status: (typeof portingStatuses)[number] | 'unknown';
  phoneNumber: string | null;
  /** What is still to be told, each once; `other` stands for what this store has no word for. */
  missing: ((typeof portingFields)[number] | 'other')[];
};
