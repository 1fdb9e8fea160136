import type { Money } from '@/lib/i18n/money';
import type { Usage } from './usage';

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
  status: 'succeeded' | 'pending' | 'requiresConfirmation' | 'failed' | 'unknown';
  price: Money | null;
  createdAt: string;
  subscriptions: string[];
};

export type PaymentMethod = {
  id: string;
  type: 'card' | 'applePay' | 'googlePay' | 'other';
  brand: string | null;
  ending: string | null;
};

export type Address = { id: string; city: string };

/** What is read beside a subscription. Each part is a comfort: null when it cannot be shown right now. */
export type PlanDetails = {
  usage: Usage[] | null;
  addons: OwnAddon[] | null;
  offers: Offer[] | null;
  /** Newest first. */
  changes: Change[] | null;
};

/** What is on file for the shopper. Each part is a comfort: null when it cannot be shown right now. */
export type AccountFile = {
  /** Empty when there is none on file. */
  fullName: string | null;
  addresses: Address[] | null;
  methods: PaymentMethod[] | null;
  payments: Payment[] | null;
};

export const nothingRead: PlanDetails = { usage: null, addons: null, offers: null, changes: null };
