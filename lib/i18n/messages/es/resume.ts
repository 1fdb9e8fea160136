import type { Messages } from '../messages';

export const resume: Messages['resume'] = {
  heading: 'Tu última compra',
  begun: 'Empezada {ago}',
  plan: 'Un plan que ya no está a la venta',
  open: 'Fuiste a pagar con este plan. Mira qué ha pasado o empieza de nuevo.',
  active: 'Tu plan {plan} está activo.',
  activating: 'Tenemos tu pedido de {plan}. El plan aún no está activo.',
  soFar:
    'Por ahora no vemos ningún plan de esta compra. Si has pagado, aparecerá aquí en un momento: no lo compres otra vez. Si saliste antes de pagar, no se ha comprado nada.',
  nothing: 'No se ha comprado nada. Puedes empezar de nuevo con la misma elección.',
  unsure:
    'No vemos ningún plan de esta compra. Si has pagado, inicia sesión con el correo que usaste al pagar.',
  ended: 'No hay ningún plan activo de esta compra.',
  unavailable:
    'Ahora mismo no podemos comprobarlo. No se ha perdido nada y no se te cobra dos veces.',
  see: 'Ver qué ha pasado',
  plans: 'Mis planes',
  again: 'Empezar de nuevo',
  dismiss: 'Descartar',
};
