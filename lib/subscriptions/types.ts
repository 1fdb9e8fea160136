import type { Plan, SimType } from '@/lib/catalog/types';
import type { Money } from '@/lib/i18n/money';
import type { Usage } from './usage';

/** A subscription of the shopper. Moments are ISO 8601 in UTC. */
export type Subscription = {
  id: string;
  status: 'pending' | 'initiated' | 'active' | 'restricted' | 'ended' | 'unknown';
  plan: Pick<Plan, 'id' | 'name' | 'data' | 'term'> &
    Partial<Pick<Plan, 'voiceSeconds' | 'messages'>>;
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
  /** Why it was or will be ended; null when Gigs did not say, or it continues. */
  cancellationCause: CancellationCause | null;
  restriction: Restriction | null;
  /** The transfer of a number to it, the last one when there were several. */
  porting: Porting | null;
  /** Whether it stays pending until it is first used. */
  startsOnUse: boolean;
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
  /**
   * `refused` is a decline that no details of the shopper can mend, `locked` one that goes on once
   * the old provider lets the number go.
   */
  status: (typeof portingStatuses)[number] | 'refused' | 'locked' | 'unknown';
  phoneNumber: string | null;
  /** What Gigs still asks for, each once; `other` stands for what the store does not know. */
  missing: ((typeof portingFields)[number] | 'other')[];
};

/** An add-on that can be bought for a plan. */
export type Offer = { id: string; name: string; price: Money | null; renews: boolean };

/** An add-on on a subscription. */
export type OwnAddon = {
  id: string;
  /** The add-on it is one of. */
  addon: string;
  name: string;
  status: 'pending' | 'active' | 'ended' | 'unknown';
  createdAt: string;
  endsAt: string | null;
};

/** A change of plan, planned or made. */
export type Change = {
  status: 'planned' | 'applied' | 'failed' | 'unknown';
  createdAt: string;
  plan: { id: string; name: string };
  /** When it takes effect, null when Gigs did not say. */
  at: string | null;
};

export type Payment = {
  id: string;
  /** `requiresMethod`: it failed, and Gigs makes it again with another payment method. */
  status:
    | 'succeeded'
    | 'pending'
    | 'requiresConfirmation'
    | 'requiresMethod'
    | 'failed'
    | 'unknown';
  price: Money | null;
  /** Why it failed; null when it did not. */
  failure: PaymentFailure | null;
  /** Neither for the start of a plan nor for its renewal, such as for a change of plan. */
  isOneOff: boolean;
  createdAt: string;
  /** The ids of the subscriptions and add-ons that it is for; an order has none yet. */
  paidFor: string[];
};

/** Why a payment failed, as far as it helps to pay in another way. */
export type PaymentFailure =
  | 'declined'
  | 'funds'
  | 'expired'
  | 'details'
  | 'unsupported'
  | 'method'
  | 'other';

export type PaymentMethod = {
  id: string;
  type: 'card' | 'applePay' | 'googlePay' | 'other';
  brand: string | null;
  ending: string | null;
};

export type Address = { id: string; city: string };

/** What is shown of a subscription where it can be read; each part is null when it cannot. */
export type PlanDetails = {
  usage: Usage[] | null;
  addons: OwnAddon[] | null;
  offers: Offer[] | null;
  /** Newest first. */
  changes: Change[] | null;
};

/** What is on file for the shopper; each part is null when it cannot be read right now. */
export type AccountFile = {
  /** Empty when there is none on file. */
  fullName: string | null;
  addresses: Address[] | null;
  methods: PaymentMethod[] | null;
};

export const nothingRead: PlanDetails = { usage: null, addons: null, offers: null, changes: null };
