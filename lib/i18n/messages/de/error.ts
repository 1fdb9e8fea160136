import type { Messages } from '../messages';

export const error: Messages['error'] = {
  missingHeading: 'Diese Seite gibt es nicht',
  missingText: 'Die Adresse ist vielleicht veraltet oder enthält einen Tippfehler.',
  toStore: 'Alle Tarife ansehen',
  wrongHeading: 'Bei uns ist etwas schiefgegangen',
  wrongText:
    'Bitte versuchen Sie es noch einmal. Unter „Meine Tarife“ sehen Sie, was Sie gekauft haben.',
  retry: 'Noch einmal versuchen',
};
