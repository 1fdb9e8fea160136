import { ok } from '@/lib/platform/result';
import { defineIntent, viewing } from './intent';

export const viewSubscriptions = defineIntent({
  ...viewing,
  about: 'account',
  payload: () => undefined,
  read: async () => ok(null),
});
