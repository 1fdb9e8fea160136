import type { Sandbox } from '../context';
import type { SubscriptionRecord } from '../schema/subscription';
import { bySystem, update } from '../store/changes';

export type Usage = { dataBytes: number; voiceSeconds: number; smsMessages: number };

const none: Usage = { dataBytes: 0, voiceSeconds: 0, smsMessages: 0 };

/** The usage of one period. */
export function usageOf(subscription: SubscriptionRecord, period: number): Usage {
  return subscription.usage[String(period)] ?? none;
}

/** Adds usage to the running period. */
export function addUsage(
  sandbox: Sandbox,
  subscription: SubscriptionRecord,
  more: Partial<Usage>,
): SubscriptionRecord {
  const number = subscription.currentPeriod?.number;
  if (number === undefined) return subscription;
  const used = usageOf(subscription, number);
  const usage = {
    ...subscription.usage,
    [number]: {
      dataBytes: used.dataBytes + (more.dataBytes ?? 0),
      voiceSeconds: used.voiceSeconds + (more.voiceSeconds ?? 0),
      smsMessages: used.smsMessages + (more.smsMessages ?? 0),
    },
  };
  const firstUsageAt = subscription.firstUsageAt ?? sandbox.clock.iso();
  return update(sandbox, 'subscriptions', subscription, { usage, firstUsageAt }, bySystem);
}

/** The three balances of the current period; limit and remainder are null when unlimited. */
export function balancesOf(sandbox: Sandbox, subscription: SubscriptionRecord): object[] {
  const plan = sandbox.state.plans.get(subscription.plan);
  const period = subscription.currentPeriod;
  if (!plan || !period) return [];
  const used = usageOf(subscription, period.number);
  const { dataBytes, voiceSeconds, smsMessages } = plan.allowances;
  return [
    balance('bytes', used.dataBytes, dataBytes),
    balance('seconds', used.voiceSeconds, voiceSeconds),
    balance('messages', used.smsMessages, smsMessages),
  ].map((it) => ({ object: 'usageBalance', period, subscription: subscription.id, ...it }));
}

function balance(unit: string, used: number, limit: number | null) {
  const remaining = limit === null ? null : Math.max(limit - used, 0);
  const percent = (part: number | null) =>
    limit === null || limit === 0 || part === null ? null : Math.round((part / limit) * 1000) / 10;
  return {
    unit,
    used,
    limit,
    remaining,
    usedPercent: percent(limit === null ? null : Math.min(used, limit)),
    remainingPercent: percent(remaining),
  };
}
