import type { Messages } from '../messages';

export const order: Messages['order'] = {
  heading: 'Tu pedido',
  empty: 'Elige un plan para ver tu pedido.',
  sim: 'SIM',
  submit: 'Continuar al pago',
  submitting: 'Abriendo el pago…',
  note: 'Pagas en la página siguiente. Antes no se compra nada.',
  withoutScript: 'Verás tu pedido en la página siguiente, antes de pagar.',
};
