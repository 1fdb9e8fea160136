import { viewing } from './intent';
import { defineSubscriptionIntent } from './own-subscription';

export const viewEsimInstallation = defineSubscriptionIntent({
  ...viewing,
  isOpen: ({ status, sim }) =>
    (status === 'active' || status === 'restricted') && sim?.type === 'eSIM',
});
