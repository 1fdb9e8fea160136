import type { Plan, SimType } from '@/lib/catalog/plan';
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
};
