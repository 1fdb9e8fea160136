import type { Messages } from '../messages';

export const resume: Messages['resume'] = {
  heading: 'Ihre letzte Bestellung',
  begun: 'Begonnen {ago}',
  plan: 'Ein Tarif, der nicht mehr angeboten wird',
  open: 'Mit diesem Tarif sind Sie zur Kasse gegangen. Sehen Sie nach, was daraus wurde, oder beginnen Sie neu.',
  active: 'Ihr Tarif {plan} ist aktiv.',
  activating: 'Ihre Bestellung von {plan} liegt vor. Der Tarif ist noch nicht aktiv.',
  soFar:
    'Bisher sehen wir keinen Tarif daraus. Wenn Sie bezahlt haben, erscheint er hier gleich: Bitte kaufen Sie ihn nicht noch einmal. Wenn Sie vor dem Bezahlen gegangen sind, wurde nichts gekauft.',
  nothing: 'Es wurde nichts gekauft. Sie können mit derselben Auswahl neu beginnen.',
  unsure:
    'Wir sehen keinen Tarif daraus. Wenn Sie bezahlt haben, melden Sie sich mit der E-Mail-Adresse an, die Sie an der Kasse angegeben haben.',
  ended: 'Daraus gibt es keinen aktiven Tarif.',
  unavailable:
    'Wir können das gerade nicht prüfen. Nichts ist verloren, und Sie bezahlen nicht doppelt.',
  see: 'Nachsehen',
  plans: 'Meine Tarife',
  again: 'Neu beginnen',
  dismiss: 'Ausblenden',
};
