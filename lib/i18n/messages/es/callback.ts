import type { Messages } from '../messages';

export const callback: Messages['callback'] = {
  title: 'Tu pedido',
  reference: 'Referencia',
  plan: 'Plan',
  price: 'Precio',
  simLabel: 'SIM',
  number: 'Número',
  simLater: 'Aparecerá aquí en cuanto se asigne',
  active: 'Tu plan está activo',
  activeEsim: 'Tu plan está listo. Solo falta una cosa: instala la eSIM en tu dispositivo.',
  activePhysical: 'Tu plan está listo. Introduce la tarjeta SIM en tu dispositivo.',
  activeText: 'Tu plan está listo.',
  next: 'Próximos pasos',
  nextEsim: 'Instala la eSIM en el dispositivo con el que quieras usarla.',
  nextPhysical: 'Introduce la tarjeta SIM en tu dispositivo y enciéndelo.',
  nextRenews: 'El plan se renueva el {date}.',
  nextManage: 'En «Mis planes» puedes ver su estado cuando quieras.',
  activating: 'Estamos preparando tu plan',
  activatingText:
    'Tenemos tu pedido y la red lo está preparando. Tarda unos minutos, a veces horas. Puedes cerrar esta página: verás lo mismo en «Mis planes».',
  restrictedText:
    'El plan existe, pero su servicio está limitado por ahora. Consulta su estado en «Mis planes».',
  paymentNote:
    'Si se rechazó el pago, el pedido puede seguir así hasta un día antes de cancelarse.',
  checking: 'Estamos comprobando tu pedido',
  checkingText:
    'El pago figura como terminado, pero todavía no vemos tu plan. No lo compres otra vez: esta página sigue buscando.',
  checkingNoHint:
    'Todavía no vemos ningún plan de este pedido. Esta página vuelve a comprobarlo sola.',
  stalled: 'Seguimos sin ver tu plan',
  stalledText:
    'Está tardando más de lo normal. No lo compres otra vez: escríbenos con la referencia de abajo y averiguaremos qué ha pasado.',
  'not-completed': 'Este pedido no se completó',
  notCompletedText:
    'No hay ningún plan activo de este pedido. Un pago rechazado no te cuesta nada.',
  ended: 'Este plan ha finalizado',
  endedText: 'Este plan estuvo activo y ya ha finalizado.',
  aborted: 'Has salido del pago',
  abortedText: 'No se ha comprado nada. Tu elección sigue aquí por si quieres continuar.',
  expired: 'Este pago ha caducado',
  expiredText:
    'Estuvo abierto demasiado tiempo y se cerró por tu seguridad. No se ha comprado nada. Empieza de nuevo con la misma elección.',
  misconfigured: 'No se pudo abrir el pago para esta elección',
  misconfiguredText:
    'Lo sentimos, es culpa nuestra. No se ha comprado nada. Escríbenos con la referencia de abajo o elige otro plan.',
  'not-found': 'No encontramos este pedido',
  notFoundText:
    'El pedido no existe o es de otra cuenta. Si has comprado un plan, inicia sesión con el correo que usaste al pagar.',
  unavailable: 'Ahora mismo no podemos comprobar tu pedido',
  unavailableText:
    'No se ha perdido nada y no se te cobrará dos veces. Vuelve a comprobarlo en un momento.',
  signInText:
    'Inicia sesión con el correo que usaste al pagar para ver todos los detalles y gestionar el plan.',
  toPlans: 'Ver mis planes',
  toStore: 'Ver todos los planes',
  toChoice: 'Volver a mi elección',
  again: 'Volver a empezar el pago',
  retry: 'Volver a comprobar',
  print: 'Imprimir',
  write: 'Escribir a {email}',
  watching: 'Esta página busca novedades por sí sola.',
  watchingOver: 'Esta página ha dejado de buscar. Vuelve a cargarla para comprobarlo otra vez.',
};
