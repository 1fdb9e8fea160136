import type { Messages } from '../messages';

export const voucher: Messages['voucher'] = {
  label: 'Código promocional',
  hint: 'Verás lo que descuenta en el pago, antes de pagar.',
  refused: 'El pago no ha aceptado este código.',
};
