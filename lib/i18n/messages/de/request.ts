import type { Messages } from '../messages';

export const request: Messages['request'] = {
  foreign:
    'Das kam nicht von einer Seite des Shops, deshalb ist nichts geschehen. Bitte öffnen Sie den Shop und versuchen Sie es dort noch einmal.',
  'too-large': 'Das ist mehr, als der Shop annehmen kann, deshalb ist nichts geschehen.',
};
