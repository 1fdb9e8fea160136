import { Badge } from '@/components/ui/badge';
import { openIntents } from '@/lib/connect/intents';
import type { Picked } from '@/lib/connect/picked';
import { getIntl } from '@/lib/i18n/server';
import { changeLabel, stateLabel } from '@/lib/subscriptions/labels';
import type { MyPlan } from '@/lib/subscriptions/overview';
import { hasNotStarted, isCancelled, isRunning, stateOf } from '@/lib/subscriptions/rules';
import { PlanAlerts } from './plan-alerts';
import { SubscriptionActions } from './subscription-actions';
import { SubscriptionFacts } from './subscription-facts';
import { UsageMeters } from './usage-meters';

const tones = {
  active: 'good',
  pending: 'warn',
  initiated: 'warn',
  cancelled: 'warn',
  restricted: 'bad',
  ended: 'plain',
  unknown: 'plain',
} as const;

/**
 * One of the shopper's plans: its state in words, what is left of it, and what can be done about
 * it.
 */
export async function SubscriptionCard({ plan, picked }: { plan: MyPlan; picked?: Picked }) {
  const intl = await getIntl();
  const { subscription, details, otherPlans, toConfirm, failure } = plan;
  const { id } = subscription;
  const state = stateOf(subscription);
  const isUnpaid = failure !== null || toConfirm.length > 0;
  const waitsForPayment = isUnpaid && hasNotStarted(subscription) && !isCancelled(subscription);
  const sentences = [
    waitsForPayment ? null : stateLabel(subscription, intl),
    changeLabel(details.changes, intl, subscription),
  ].filter(Boolean);
  const open = openIntents(subscription, {
    otherPlans,
    addonsOnSale: (details.offers?.length ?? 0) > 0,
    now: Date.now(),
  });
  const heading = `${id}-name`;
  return (
    <article id={id} aria-labelledby={heading}>
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <h2 id={heading} className="break-anywhere font-bold text-2xl tracking-tight">
          {subscription.plan.name || intl.t('myPlans.unnamed')}
        </h2>
        <Badge tone={tones[state]}>{intl.t(`account.status.${state}`)}</Badge>
      </div>
      {sentences.map((sentence) => (
        <p key={sentence} className="mt-2">
          {sentence}
        </p>
      ))}
      <PlanAlerts plan={plan} open={open} about={heading} />
      {isRunning(subscription) && <UsageMeters usage={details.usage} />}
      <SubscriptionFacts plan={plan} />
      <SubscriptionActions plan={plan} open={open} about={heading} picked={picked} />
    </article>
  );
}
