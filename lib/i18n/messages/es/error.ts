import type { Messages } from '../messages';

export const error: Messages['error'] = {
  missingHeading: 'Esta página no existe',
  missingText: 'Puede que la dirección sea antigua o esté mal escrita.',
  toStore: 'Ver todos los planes',
  wrongHeading: 'Algo ha fallado por nuestra parte',
  wrongText: 'Inténtalo de nuevo. En «Mis planes» puedes ver lo que has comprado.',
  retry: 'Intentarlo de nuevo',
};
