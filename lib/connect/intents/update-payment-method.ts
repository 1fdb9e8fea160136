import { z } from 'zod';
import { ok } from '@/lib/platform/result';
import { readPaymentMethods } from '@/lib/subscriptions/account';
import { methodLabel } from '@/lib/subscriptions/labels';
import { addedOutcome, defineIntent, idsOf, inTime } from './intent';

export const updatePaymentMethod = defineIntent({
  about: 'account',
  payload: () => undefined,
  read: async (user) => ok({ methods: await inTime(readPaymentMethods(user)) }),
  before: z.object({ methods: z.array(z.string()).nullable() }),
  snapshot: ({ methods }) => ({ methods: idsOf(methods) }),
  outcome: (before, { methods }) =>
    addedOutcome(before.methods, methods, (method) => ({ key: 'method', method }) as const),
  newsText: ({ method }, words) =>
    words.t('task.methodText', { method: methodLabel(method, words) }),
});
