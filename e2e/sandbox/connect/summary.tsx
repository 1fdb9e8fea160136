/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Sandbox } from '../context';
import type { PlanRecord } from '../schema/plan';
import type { SubscriptionRecord } from '../schema/subscription';
import { formatMoney } from './money';

type Props = {
  sandbox: Sandbox;
  subscription: SubscriptionRecord | null;
  plan: PlanRecord | null;
};

const day = (moment: string) => moment.slice(0, 10);

/** A subscription in a few lines. */
export function SubscriptionSummary({ sandbox, subscription, plan }: Props) {
  if (!subscription || !plan) return null;
  const sim = subscription.sim ? sandbox.state.sims.get(subscription.sim) : undefined;
  return (
    <dl>
      <dt>Plan</dt>
      <dd>{plan.name}</dd>
      <dt>Price</dt>
      <dd>{formatMoney(plan.price)}</dd>
      <dt>Status</dt>
      <dd>{subscription.status}</dd>
      <dt>SIM</dt>
      <dd>{sim ? `${sim.type} ending ${sim.iccid.slice(-4)}` : 'Not yet'}</dd>
      {subscription.endedAt ? (
        <>
          <dt>Ends</dt>
          <dd>{day(subscription.endedAt)}</dd>
        </>
      ) : null}
    </dl>
  );
}
