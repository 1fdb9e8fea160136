import { CircleAlert, CircleCheck, CircleX, Hourglass, type LucideIcon } from 'lucide-react';
import type { CheckoutState } from '@/lib/checkout/state';

const marks: Record<CheckoutState, { icon: LucideIcon; tone: string }> = {
  active: { icon: CircleCheck, tone: 'bg-good-soft text-good' },
  activating: { icon: Hourglass, tone: 'bg-warn-soft text-warn' },
  checking: { icon: Hourglass, tone: 'bg-warn-soft text-warn' },
  'not-completed': { icon: CircleX, tone: 'bg-bad-soft text-bad' },
  aborted: { icon: CircleX, tone: 'bg-sunken text-muted dark:bg-line' },
  expired: { icon: Hourglass, tone: 'bg-sunken text-muted dark:bg-line' },
  misconfigured: { icon: CircleAlert, tone: 'bg-bad-soft text-bad' },
  'not-found': { icon: CircleAlert, tone: 'bg-sunken text-muted dark:bg-line' },
  unavailable: { icon: CircleAlert, tone: 'bg-warn-soft text-warn' },
};

/** The state at a glance; the words beside it say the same. A tick stands for `active` only. */
export function StateMark({ state }: { state: CheckoutState }) {
  const { icon: Icon, tone } = marks[state];
  return (
    <span className={`inline-flex size-14 items-center justify-center rounded-full ${tone}`}>
      <Icon aria-hidden="true" className="size-7" />
    </span>
  );
}
