import type { Messages } from '../messages';

export const request: Messages['request'] = {
  foreign:
    'Esto no ha venido de una página de la tienda, así que no se ha hecho nada. Abre la tienda e inténtalo allí de nuevo.',
  'too-large': 'Es más de lo que la tienda puede aceptar, así que no se ha hecho nada.',
};
