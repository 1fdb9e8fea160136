import { CircleAlert, CircleCheck, CircleX, Hourglass } from 'lucide-react';
import type { Mark } from '@/components/ui/result-card';
import type { CheckoutReturn } from '@/lib/connect/return';
import type messages from '@/lib/i18n/messages/en.json';
import type { PaymentFailure } from '@/lib/subscriptions/types';

/** Where the shopper can go from the page of an order. */
export type Way = 'account' | 'app' | 'again' | 'retry' | 'choice' | 'print' | 'store';

type Key = `callback.${keyof (typeof messages)['callback']}` | 'resume.unsure';

/** How an outcome is shown. */
type View = {
  mark: Mark;
  heading: Key;
  text: Key;
  ways: readonly Way[];
  /** What the shopper does next with the plan. */
  steps?: true;
  /** Whom to ask about it. */
  contact?: true;
  /** That the payment may still have been declined. */
  note?: true;
  /** Nothing happened that support could look up. */
  unquoted?: true;
};

/** A tick stands for an active plan only. */
const good: Mark = { icon: CircleCheck, tone: 'good' };
const waiting: Mark = { icon: Hourglass, tone: 'warn' };
const unclear: Mark = { icon: CircleAlert, tone: 'quiet' };
const over: Mark = { icon: CircleX, tone: 'bad' };
const onUs: Mark = { icon: CircleAlert, tone: 'bad' };

/** What several outcomes share; their words and all else stand in the table. */
const active = { mark: good, ways: ['account', 'app', 'print'] } as const;
const ordered = { mark: waiting, ways: ['account', 'app'] } as const;
const checked = { mark: waiting, ways: ['account', 'store'] } as const;
const finished = { mark: over, ways: ['account', 'choice', 'store'] } as const;

const table = {
  active: { ...active, heading: 'callback.active', text: 'callback.activeText', steps: true },
  'active-esim': {
    ...active,
    heading: 'callback.active',
    text: 'callback.activeEsim',
    steps: true,
  },
  'active-physical': {
    ...active,
    heading: 'callback.active',
    text: 'callback.activePhysical',
    steps: true,
  },
  activating: {
    ...ordered,
    heading: 'callback.activating',
    text: 'callback.activatingText',
    note: true,
  },
  transfer: { ...ordered, heading: 'callback.activating', text: 'callback.transferText' },
  install: { ...ordered, heading: 'callback.install', text: 'callback.installText', steps: true },
  insert: { ...ordered, heading: 'callback.insert', text: 'callback.insertText' },
  limited: { ...ordered, heading: 'callback.restricted', text: 'callback.restrictedText' },
  'payment-failed': {
    ...ordered,
    heading: 'callback.paymentFailed',
    text: 'callback.paymentFailedText',
  },
  checking: { ...checked, heading: 'callback.checking', text: 'callback.checkingNoHint' },
  reported: { ...checked, heading: 'callback.checking', text: 'callback.checkingText' },
  found: { ...checked, heading: 'callback.checking', text: 'callback.checkingFound' },
  stalled: { ...checked, heading: 'callback.stalled', text: 'callback.stalledText', contact: true },
  unpaid: { ...checked, heading: 'callback.unpaid', text: 'callback.unpaidText' },
  'not-completed': {
    ...finished,
    heading: 'callback.not-completed',
    text: 'callback.notCompletedText',
  },
  ended: { ...finished, heading: 'callback.ended', text: 'callback.endedText' },
  // Whoever paid may have used an account that was not asked about.
  unsure: {
    mark: unclear,
    heading: 'callback.title',
    text: 'resume.unsure',
    ways: ['account', 'store'],
  },
  'unsure-and-over': {
    mark: unclear,
    heading: 'callback.title',
    text: 'resume.unsure',
    ways: ['account', 'choice', 'store'],
  },
  aborted: {
    mark: { icon: CircleX, tone: 'quiet' },
    heading: 'callback.aborted',
    text: 'callback.abortedText',
    ways: ['choice'],
    unquoted: true,
  },
  expired: {
    mark: { icon: Hourglass, tone: 'quiet' },
    heading: 'callback.expired',
    text: 'callback.expiredText',
    ways: ['again', 'choice'],
    unquoted: true,
  },
  misconfigured: {
    mark: onUs,
    heading: 'callback.misconfigured',
    text: 'callback.misconfiguredText',
    ways: ['choice', 'store'],
    contact: true,
  },
  unread: {
    mark: onUs,
    heading: 'callback.unavailable',
    text: 'callback.unreadText',
    ways: ['account', 'store'],
    contact: true,
  },
  unavailable: {
    mark: { icon: CircleAlert, tone: 'warn' },
    heading: 'callback.unavailable',
    text: 'callback.unavailableText',
    ways: ['retry', 'store'],
    unquoted: true,
  },
  'not-found': {
    mark: unclear,
    heading: 'callback.not-found',
    text: 'callback.notFoundText',
    ways: ['account', 'store'],
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
