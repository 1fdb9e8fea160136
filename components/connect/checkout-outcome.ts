import { CircleAlert, CircleCheck, CircleX, Hourglass } from 'lucide-react';
import type { Mark } from '@/components/ui/result-card';
import type { CheckoutReturn } from '@/lib/connect/return';
import type messages from '@/lib/i18n/messages/en.json';
import type { PaymentFailure } from '@/lib/subscriptions/types';

/** Where the shopper can go from the page of an order. */
export type Action = 'account' | 'app' | 'again' | 'retry' | 'choice' | 'print' | 'store';

type Key = `callback.${keyof (typeof messages)['callback']}` | 'resume.unsure';

/** How an outcome is shown. */
type View = {
  mark: Mark;
  heading: Key;
  text: Key;
  actions: readonly Action[];
  /** What the shopper does next with the plan. */
  steps?: true;
  /** Whom to ask about it. */
  contact?: true;
  /** That the payment may still have been declined. */
  note?: true;
  /** Nothing happened that support could look up. */
  unquoted?: true;
};

const waiting: Mark = { icon: Hourglass, tone: 'warn' };
const unclear: Mark = { icon: CircleAlert, tone: 'quiet' };
const over: Mark = { icon: CircleX, tone: 'bad' };
const onUs: Mark = { icon: CircleAlert, tone: 'bad' };

/** A tick stands for an active plan only. */
const active = {
  mark: { icon: CircleCheck, tone: 'good' },
  heading: 'callback.active',
  actions: ['account', 'app', 'print'],
  steps: true,
} as const;
const ordered = { mark: waiting, actions: ['account', 'app'] } as const;
const checking = {
  mark: waiting,
  heading: 'callback.checking',
  actions: ['account', 'store'],
} as const;
const notCompleted = { mark: over, actions: ['account', 'choice', 'store'] } as const;
/** Whoever paid may have used an account that was not asked about. */
const unsure = { mark: unclear, heading: 'callback.title', text: 'resume.unsure' } as const;

const table = {
  active: { ...active, text: 'callback.activeText' },
  'active-esim': { ...active, text: 'callback.activeEsim' },
  'active-physical': { ...active, text: 'callback.activePhysical' },
  activating: {
    ...ordered,
    heading: 'callback.activating',
    text: 'callback.activatingText',
    note: true,
  },
  transfer: { ...ordered, heading: 'callback.activating', text: 'callback.transferText' },
  install: {
    ...ordered,
    heading: 'callback.install',
    text: 'callback.installText',
    steps: true,
  },
  insert: { ...ordered, heading: 'callback.insert', text: 'callback.insertText' },
  limited: { ...ordered, heading: 'callback.restricted', text: 'callback.restrictedText' },
  'payment-failed': {
    ...ordered,
    heading: 'callback.paymentFailed',
    text: 'callback.paymentFailedText',
  },
  checking: { ...checking, text: 'callback.checkingNoHint' },
  reported: { ...checking, text: 'callback.checkingText' },
  found: { ...checking, text: 'callback.checkingFound' },
  stalled: {
    ...checking,
    heading: 'callback.stalled',
    text: 'callback.stalledText',
    contact: true,
  },
  unsure: { ...checking, ...unsure },
  unpaid: { ...checking, heading: 'callback.unpaid', text: 'callback.unpaidText' },
  'not-completed': {
    ...notCompleted,
    heading: 'callback.not-completed',
    text: 'callback.notCompletedText',
  },
  ended: { ...notCompleted, heading: 'callback.ended', text: 'callback.endedText' },
  'unsure-and-over': { ...notCompleted, ...unsure },
  aborted: {
    mark: { icon: CircleX, tone: 'quiet' },
    heading: 'callback.aborted',
    text: 'callback.abortedText',
    actions: ['choice'],
    unquoted: true,
  },
  expired: {
    mark: { icon: Hourglass, tone: 'quiet' },
    heading: 'callback.expired',
    text: 'callback.expiredText',
    actions: ['again', 'choice'],
    unquoted: true,
  },
  misconfigured: {
    mark: onUs,
    heading: 'callback.misconfigured',
    text: 'callback.misconfiguredText',
    actions: ['choice', 'store'],
    contact: true,
  },
  unread: {
    mark: onUs,
    heading: 'callback.unavailable',
    text: 'callback.unreadText',
    actions: ['account', 'store'],
    contact: true,
  },
  unavailable: {
    mark: { icon: CircleAlert, tone: 'warn' },
    heading: 'callback.unavailable',
    text: 'callback.unavailableText',
    actions: ['retry', 'store'],
    unquoted: true,
  },
  'not-found': {
    mark: unclear,
    heading: 'callback.not-found',
    text: 'callback.notFoundText',
    actions: ['account', 'store'],
  },
} as const satisfies Record<string, View>;

/** What became of a purchase, as its page tells it. */
export type Outcome = keyof typeof table;

export const views: Record<Outcome, View> = table;

/** A reported success without a plan is unusual after this time. */
const STALLED_AFTER_MS = 15 * 60_000;

const activeOn = { eSIM: 'active-esim', pSIM: 'active-physical', unknown: 'active' } as const;

/** Which of its outcomes a purchase has. */
export function checkoutOutcome(
  { state, hint, record, receipt, purchase, detail, open }: CheckoutReturn,
  failure: PaymentFailure | null,
): Outcome {
  const isLate = record !== null && Date.now() - record.startedAt > STALLED_AFTER_MS;
  switch (state) {
    case 'active':
      return activeOn[purchase?.sim?.type ?? 'unknown'];
    case 'activating':
      if (failure) return 'payment-failed';
      return detail === null || detail === 'ended' || detail === 'unasked' ? state : detail;
    case 'checking':
      if (receipt) return 'found';
      if (isLate && detail === 'unasked' && hint !== 'success') return 'unsure';
      if (isLate) return 'stalled';
      return hint === 'success' ? 'reported' : state;
    case 'not-completed':
      if (open && !failure) return 'unpaid';
      if (detail === 'unasked') return 'unsure-and-over';
      return detail === 'ended' ? detail : state;
    default:
      return state;
  }
}
