import type { Messages } from '../messages';

export const store: Messages['store'] = {
  heading: 'Finden Sie Ihren Mobilfunktarif',
  headingSims: 'Finden Sie den Tarif, der zu Ihrer SIM passt',
  lead: 'Klare Preise, Laufzeiten und Limits. Nutzen Sie eine SIM, die Sie schon haben, oder wählen Sie an der Kasse eine neue.',
  leadSignedOut:
    'Klare Preise, Laufzeiten und Limits. Ganz ohne Konto: Nehmen Sie an der Kasse eine neue SIM oder eine, die Sie schon haben.',
  closedHeading: 'Ihr Konto ist gesperrt',
  closedText:
    'Sie können sich umsehen, aber nichts kaufen. Schreiben Sie uns, wir kümmern uns darum.',
  emptyHeading: 'Zurzeit sind keine Tarife im Angebot',
  emptyText: 'Im Moment gibt es nichts zu kaufen. Bitte sehen Sie etwas später wieder vorbei.',
  downHeading: 'Wir können die Tarife gerade nicht laden',
  downText:
    'Es ging nichts verloren, und es wurde nichts gekauft. Bitte versuchen Sie es gleich noch einmal.',
  retry: 'Noch einmal versuchen',
};
