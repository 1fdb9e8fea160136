import { z } from 'zod';
import type { Sandbox } from '../context';
import { invalid, notFound } from '../errors';
import { anchorOf, periodOf } from '../lifecycle/periods';
import { addUsage, balancesOf, usageOf } from '../lifecycle/usage';
import type { GigsApp } from '../node-env';
import { date } from '../schema/common';
import type { SubscriptionRecord, usageRecordSchema } from '../schema/subscription';
import { present } from '../store/present';
import { wholeList } from './list';
import { filter, operation } from './operation';

const amount = z.int().min(0).optional();
const usageQuery = z
  .strictObject({
    period: z
      .string()
      .regex(/^\d{1,5}$/, 'Must be an integer.')
      .transform(Number)
      .optional(),
    start: date.optional(),
    end: date.optional(),
    aggregation: z.enum(['daily', 'period']).optional(),
  })
  .refine((query) => !query.start || !query.end || query.start <= query.end, {
    message: 'Must not be before start.',
    path: ['end'],
  })
  .refine((query) => (query.start === undefined) === (query.end === undefined), {
    message: 'start and end are only allowed together.',
    path: ['end'],
  })
  .refine((query) => query.period === undefined || query.start === undefined, {
    message: 'period is incompatible with start and end.',
    path: ['period'],
  });

/** Usage records, usage balances, and the documented way to simulate usage. */
export function addUsageRoutes(app: GigsApp, sandbox: Sandbox): void {
  const target = ({ id = '' }) => {
    const found = sandbox.state.subscriptions.get(id);
    if (!found) throw notFound('subscription', id);
    return found;
  };
  operation(app, sandbox, 'GET', '/projects/:project/subscriptions/:id/usage', {
    target,
    query: usageQuery,
    handle: ({ target, query }) => wholeList(recordsOf(sandbox, target, query)),
  });
  operation(app, sandbox, 'GET', '/projects/:project/usageBalances', {
    query: z.strictObject({
      subscription: filter,
      subscriptionPeriod: z.enum(['current']).optional(),
    }),
    handle: ({ query }) => {
      const subscription = sandbox.state.subscriptions.get(query.subscription);
      if (!subscription)
        throw invalid('subscription', `No such subscription: ${query.subscription}`);
      return wholeList(balancesOf(sandbox, subscription));
    },
  });
  operation(app, sandbox, 'POST', '/testing/projects/:project/subscriptions/:id/usage', {
    target,
    body: z.strictObject({ dataBytes: amount, voiceSeconds: amount, smsMessages: amount }),
    handle: ({ target, body }) => {
      if (!target.currentPeriod) throw invalid('id', 'The subscription is not active.');
      const { dataBytes = 0, voiceSeconds = 0, smsMessages = 0 } = body;
      const changed = addUsage(sandbox, target, { dataBytes, voiceSeconds, smsMessages });
      return present(sandbox.state, 'subscriptions', changed);
    },
  });
}

type UsageQuery = z.infer<typeof usageQuery>;

/** Usage by period, the latest by default; a record covers its whole period. */
function recordsOf(sandbox: Sandbox, subscription: SubscriptionRecord, query: UsageQuery) {
  const plan = sandbox.state.plans.get(subscription.plan);
  const { activatedAt, currentPeriod } = subscription;
  if (!plan || !activatedAt) return [];
  const last = currentPeriod?.number ?? Math.max(0, ...Object.keys(subscription.usage).map(Number));
  const all = Array.from({ length: last }, (_, index) => index + 1);
  const numbers = query.start ? all : all.filter((it) => it === (query.period ?? last));
  const records = numbers
    .map((number) => {
      const { start, end } =
        number === currentPeriod?.number
          ? currentPeriod
          : periodOf(plan, anchorOf(plan, subscription), number);
      const used = usageOf(subscription, number);
      return {
        object: 'usageRecord' as const,
        start,
        end,
        data: used.dataBytes,
        voice: used.voiceSeconds,
        sms: used.smsMessages,
      };
    })
    .filter(
      ({ start, end }) =>
        (!query.start || end.slice(0, 10) >= query.start) &&
        (!query.end || start.slice(0, 10) <= query.end),
    );
  return query.aggregation === 'period' ? added(records) : records;
}

function added(records: z.infer<typeof usageRecordSchema>[]): object[] {
  const [first] = records;
  if (!first) return [];
  const sum = (key: 'data' | 'voice' | 'sms') =>
    records.reduce((total, record) => total + record[key], 0);
  const end = records.at(-1)?.end ?? first.end;
  return [{ ...first, end, data: sum('data'), voice: sum('voice'), sms: sum('sms') }];
}
