import type { Scheme } from '@/lib/brand/theme';
import { unmerchandised } from '@/lib/catalog/merchandising';
import type { Plan } from '@/lib/catalog/types';
import type { MyPlan } from '@/lib/subscriptions/overview';
import type { Subscription } from '@/lib/subscriptions/types';

const DAY_MS = 24 * 60 * 60 * 1000;
const GIGABYTE = 1_000_000_000;

const plan: Plan = {
  id: 'pln_preview',
  path: '/plans/pln_preview',
  name: 'Europe 10 GB',
  description: null,
  image: null,
  network: '',
  simTypes: ['eSIM'],
  price: { amount: 1_490, currency: 'EUR' },
  data: 10 * GIGABYTE,
  voiceSeconds: 0,
  messages: 0,
  limits: { bytes: 10 * GIGABYTE, bitsPerSecond: null, throttling: null },
  coverage: { name: 'Europe', countries: ['DE', 'ES', 'FR', 'IT'] },
  term: { renews: false, unit: 'day', length: 30, minimumPeriods: 0 },
  startsOnFirstUse: true,
  startsOnOrder: false,
  firstPeriod: null,
  asksFor: [],
  verifies: [],
  ...unmerchandised,
  badge: 'popular',
};

/** Two plans that differ in every line of a card; no store sells them. */
export const samplePlans: readonly Plan[] = [
  plan,
  {
    ...plan,
    id: 'pln_preview_2',
    name: 'Unlimited with a name as long as names of plans get',
    data: null,
    voiceSeconds: null,
    messages: null,
    limits: { bytes: null, bitsPerSecond: 50_000_000, throttling: null },
    coverage: { name: 'Germany', countries: ['DE'] },
    term: { renews: true, unit: 'month', length: 1, minimumPeriods: 12 },
    startsOnFirstUse: false,
    badge: null,
    asksFor: ['device'],
    simTypes: ['eSIM', 'pSIM'],
  },
];

/** A plan of a shopper's in each state that its card has, with ids of their own in each theme. */
export function sampleSubscriptions(scheme: Scheme, now: number): MyPlan[] {
  const day = (days: number) => new Date(now + days * DAY_MS).toISOString();
  const active: Subscription = {
    id: 'sub_preview',
    status: 'active',
    plan,
    price: plan.price,
    sim: { id: 'sim_preview', ending: '3456', type: 'eSIM' },
    phoneNumber: '+4930123456',
    createdAt: day(-40),
    activatedAt: day(-40),
    cancelledAt: null,
    endsAt: null,
    period: { start: day(-10), end: day(20) },
    network: '',
    earliestEndAt: null,
    cancellationCause: null,
    restriction: null,
    porting: null,
    startsOnUse: false,
  };
  const states: Partial<Subscription>[] = [
    { plan: { ...plan, term: samplePlans[1]?.term ?? null } },
    { status: 'pending', activatedAt: null, period: null, startsOnUse: true },
    { cancelledAt: day(-1), endsAt: day(20), cancellationCause: 'cancellationRequested' },
    { status: 'restricted', restriction: { cause: 'invoiceOverdue', kinds: ['noData'] } },
  ];
  return states.map((state, index) => ({
    subscription: { ...active, ...state, id: `sub_preview_${scheme}_${index}` },
    details: {
      usage: [
        { of: 'data', used: 4 * GIGABYTE, limit: 10 * GIGABYTE, left: 6 * GIGABYTE },
        { of: 'calls', used: 5_700, limit: 6_000, left: 300 },
        { of: 'texts', used: 12, limit: null, left: null },
      ],
      addons: [],
      offers: [],
      changes: [],
    },
    otherPlans: true,
    toConfirm: [],
    lastPaid: null,
    failure: null,
  }));
}

/** A document with every part that one may have. */
export const document = `# Terms

## A heading

A paragraph with **strong** and *emphasised* words and [a link](/help).

### A smaller one

- A list
- of two

> A quotation.

| Country | Price |
| --- | --- |
| Germany | 9.99 |
`;
