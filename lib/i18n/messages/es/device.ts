import type { Messages } from '../messages';

export const device: Messages['device'] = {
  choose: '¿Para qué dispositivo es?',
  optional: 'Opcional',
  none: 'Lo diré al pagar',
};
