import { z } from 'zod';
import { ok } from '@/lib/platform/result';
import { readAddresses } from '@/lib/subscriptions/account';
import { addedOutcome, defineIntent, idsOf, inTime } from './intent';

export const updateUserAddress = defineIntent({
  about: 'account',
  payload: () => undefined,
  read: async (user) => ok({ addresses: await inTime(readAddresses(user)) }),
  before: z.object({ addresses: z.array(z.string()).nullable() }),
  snapshot: ({ addresses }) => ({ addresses: idsOf(addresses) }),
  outcome: (before, { addresses }) =>
    addedOutcome(before.addresses, addresses, ({ city }) => ({ key: 'address', city }) as const),
  newsText: ({ city }, { t }) =>
    city ? t('task.addressText', { city }) : t('task.addressTextNoCity'),
});
