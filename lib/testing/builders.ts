import { unmerchandised } from '@/lib/catalog/merchandising';
import type { Plan } from '@/lib/catalog/types';
import { nothingChosen } from '@/lib/checkout/choice';
import type { CheckoutRecord } from '@/lib/connect/record';
import type { GigsPlan } from '@/lib/gigs/plans';
import type { GigsSim } from '@/lib/gigs/sims';
import type { GigsSubscription } from '@/lib/gigs/subscriptions';
import type { Shopper } from '@/lib/shopper/server';
import type { Sim } from '@/lib/shopper/types';
import type { Payment, Subscription } from '@/lib/subscriptions/types';

/** The shopper of most tests, and another one. */
export const ada: Shopper = { email: 'ada@example.com', gigsUser: 'usr_1' };
export const eve: Shopper = { email: 'eve@example.com', gigsUser: 'usr_2' };

/** A plan as Gigs sends it, with fields that the store does not know. */
export function wirePlan(changes: object = {}) {
  return {
    object: 'plan',
    id: 'pln_1',
    name: 'Ten',
    description: null,
    image: null,
    status: 'available',
    provider: 'p5',
    simTypes: ['eSIM', 'pSIM'],
    price: { amount: 999, currency: 'EUR' },
    allowances: { dataBytes: 10_000_000_000, voiceSeconds: 6_000, smsMessages: 100 },
    limits: { dataBytes: null, bandwidthBitsPerSecond: null, throttling: null },
    coverage: { object: 'coverage', id: 'cov_1', name: 'Europe', countries: ['DE', 'FR'] },
    validity: { type: 'recurring', unit: 'month', value: 1, minimumPeriods: 0 },
    activationTrigger: 'creation',
    firstPeriodTrigger: 'activation',
    requirements: {
      address: 'none',
      device: 'none',
      'user.birthday': 'none',
      'user.fullName': 'none',
    },
    tags: [],
    metadata: {},
    dataUnit: 'byte',
    ...changes,
  };
}

/** The plan of an old subscription, of which nothing but the id is in order. */
export function wireOddPlan() {
  return {
    ...wirePlan({ name: null, price: null, provider: 7, simTypes: 'eSIM', allowances: 'many' }),
    limits: 'none',
    coverage: 7,
    validity: 'a month',
    requirements: null,
    description: [],
    status: null,
    activationTrigger: null,
    firstPeriodTrigger: {},
  };
}

/** A plan that has passed the schema. */
export function gigsPlan(changes: Partial<GigsPlan> = {}): GigsPlan {
  return { ...wirePlan(), ...changes };
}

export function gigsSim(changes: Partial<GigsSim> = {}): GigsSim {
  return {
    id: 'sim_1',
    iccid: '8942400090000001234',
    provider: 'p5',
    status: 'inactive',
    type: 'eSIM',
    ...changes,
  };
}

export function gigsSubscription(changes: Partial<GigsSubscription> = {}): GigsSubscription {
  return {
    id: 'sub_1',
    status: 'active',
    createdAt: '2026-11-01T00:00:00Z',
    activatedAt: null,
    canceledAt: null,
    endedAt: null,
    currentPeriod: null,
    phoneNumber: null,
    plan: gigsPlan(),
    sim: null,
    user: 'usr_1',
    ...changes,
  };
}

export function aPlan(changes: Partial<Plan> = {}): Plan {
  return {
    id: 'pln_1',
    path: '/plans/ten-pln_1',
    name: 'Ten',
    description: null,
    network: 'p5',
    simTypes: ['eSIM', 'pSIM'],
    price: { amount: 999, currency: 'EUR' },
    data: 10_000_000_000,
    voiceSeconds: undefined,
    messages: undefined,
    limits: { bytes: null, bitsPerSecond: null, throttling: null },
    coverage: null,
    term: { renews: true, unit: 'month', length: 1, minimumPeriods: 0 },
    startsOnFirstUse: false,
    startsOnOrder: true,
    firstPeriod: 'activation',
    asksFor: [],
    verifies: [],
    image: null,
    ...unmerchandised,
    ...changes,
  };
}

export function aSim(changes: Partial<Sim> = {}): Sim {
  return {
    id: 'sim_1',
    network: 'p5',
    type: 'eSIM',
    status: 'inactive',
    ending: '1234',
    use: null,
    ...changes,
  };
}

export function aSubscription(changes: Partial<Subscription> = {}): Subscription {
  return {
    id: 'sub_1',
    status: 'active',
    plan: { id: 'pln_1', name: 'Ten', data: null, term: null },
    price: { amount: 999, currency: 'EUR' },
    sim: null,
    phoneNumber: null,
    createdAt: '2026-11-01T00:00:00Z',
    activatedAt: null,
    cancelledAt: null,
    endsAt: null,
    period: null,
    network: 'p5',
    earliestEndAt: null,
    cancellationCause: null,
    restriction: null,
    porting: null,
    startsOnUse: false,
    ...changes,
  };
}

/** A payment of nothing in particular that went through. */
export function aPayment(changes: Partial<Payment> = {}): Payment {
  return {
    id: 'pay_1',
    status: 'succeeded',
    price: null,
    failure: null,
    isOneOff: false,
    createdAt: '2026-11-01T00:00:00Z',
    paidFor: [],
    ...changes,
  };
}

/** The record of a checkout that Ada began just now. */
export function aCheckoutRecord(changes: Partial<CheckoutRecord> = {}): CheckoutRecord {
  return {
    intent: 'checkoutNewSubscription',
    ...nothingChosen,
    plan: 'pln_1',
    iccid: null,
    email: 'ada@example.com',
    startedAt: Date.now(),
    newestBefore: 0,
    idsBefore: null,
    ...changes,
  };
}
