import type { Messages } from '../messages';

export const store: Messages['store'] = {
  heading: 'Elige tu plan móvil',
  headingSims: 'Encuentra el plan para tu SIM',
  lead: 'Precios, plazos y límites reales. Usa una SIM que ya tengas o elige una nueva al pagar.',
  leadSignedOut:
    'Precios, plazos y límites reales. Sin cuenta: elige una SIM nueva al pagar o usa una que ya tengas.',
  closedHeading: 'Tu cuenta está bloqueada',
  closedText: 'Puedes mirar, pero no comprar. Escríbenos y lo revisaremos.',
  emptyHeading: 'Ahora mismo no hay planes a la venta',
  emptyText: 'De momento no hay nada que comprar. Vuelve un poco más tarde.',
  downHeading: 'Ahora mismo no podemos cargar los planes',
  downText: 'No se ha perdido nada y no se ha comprado nada. Inténtalo de nuevo en un momento.',
  retry: 'Intentarlo de nuevo',
};
