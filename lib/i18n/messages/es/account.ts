import type { Messages } from '../messages';

export const account: Messages['account'] = {
  plansHeading: 'Mis planes',
  simsHeading: 'Mis SIM',
  noPlansHeading: 'Aún no tienes planes',
  noPlansText: 'Aquí verás los planes que compres.',
  noSimsHeading: 'Aún no tienes ninguna SIM',
  noSimsText: 'Aquí verás tus SIM en cuanto tengas un plan.',
  browse: 'Ver todos los planes',
  buy: 'Comprar un plan',
  downHeading: 'Ahora mismo no podemos cargar esta página',
  downText: 'Tus planes y tus SIM están a salvo. Inténtalo de nuevo en un momento.',
  closedHeading: 'Tu cuenta está bloqueada',
  closedText: 'No podemos mostrarte tus planes ni tus SIM. Escríbenos y lo revisaremos.',
  deletedHeading: 'Tu cuenta se eliminó',
  deletedText:
    'Sus planes y sus SIM ya no existen. Puedes comprar un plan como nuevo cliente. Si no lo pediste tú, escríbenos.',
  endedOn: 'Finalizó el {date}',
  useForPlan: 'Usar con un plan nuevo',
  status: {
    pending: 'En preparación',
    initiated: 'Pendiente de pago',
    active: 'Activo',
    cancelled: 'Cancelado',
    restricted: 'Limitado',
    ended: 'Finalizado',
    unknown: 'Estado desconocido',
  },
  simStatus: {
    free: 'Lista',
    inUse: 'En uso',
    starting: 'Activándose',
    retired: 'Dada de baja',
    unusable: 'No se puede usar',
  },
};
