import type { Messages } from '../messages';

export const callback: Messages['callback'] = {
  title: 'Ihre Bestellung',
  reference: 'Referenz',
  plan: 'Tarif',
  price: 'Preis',
  simLabel: 'SIM',
  number: 'Rufnummer',
  simLater: 'Erscheint hier, sobald sie zugeteilt ist',
  active: 'Ihr Tarif ist aktiv',
  activeEsim:
    'Ihr Tarif ist startklar. Jetzt fehlt nur noch eins: Installieren Sie die eSIM auf Ihrem Gerät.',
  activePhysical: 'Ihr Tarif ist startklar. Legen Sie die SIM-Karte in Ihr Gerät ein.',
  activeText: 'Ihr Tarif ist startklar.',
  next: 'So geht es weiter',
  nextEsim: 'Installieren Sie die eSIM auf dem Gerät, mit dem Sie sie nutzen möchten.',
  nextPhysical: 'Legen Sie die SIM-Karte in Ihr Gerät ein und schalten Sie es ein.',
  nextRenews: 'Der Tarif verlängert sich am {date}.',
  nextManage: 'Unter „Meine Tarife“ sehen Sie jederzeit den aktuellen Stand.',
  activating: 'Ihr Tarif wird eingerichtet',
  activatingText:
    'Ihre Bestellung ist da, und der Netzbetreiber richtet sie ein. Das dauert Minuten, manchmal Stunden. Sie können diese Seite schließen: „Meine Tarife“ zeigt dasselbe.',
  restrictedText:
    'Den Tarif gibt es, er ist zurzeit aber eingeschränkt. Unter „Meine Tarife“ sehen Sie den Stand.',
  paymentNote:
    'Wurde die Zahlung abgelehnt, kann die Bestellung bis zu einen Tag lang so aussehen, bevor sie storniert wird.',
  checking: 'Wir prüfen Ihre Bestellung',
  checkingText:
    'Die Kasse meldet, dass alles erledigt ist, aber wir sehen Ihren Tarif noch nicht. Bitte kaufen Sie ihn nicht noch einmal: Diese Seite sieht weiter nach.',
  checkingNoHint:
    'Wir sehen zu dieser Bestellung noch keinen Tarif. Diese Seite sieht von selbst wieder nach.',
  stalled: 'Wir sehen Ihren Tarif immer noch nicht',
  stalledText:
    'Das dauert länger, als es sollte. Bitte kaufen Sie ihn nicht noch einmal: Schreiben Sie uns mit der Referenz unten, dann klären wir, was passiert ist.',
  'not-completed': 'Diese Bestellung wurde nicht abgeschlossen',
  notCompletedText:
    'Aus dieser Bestellung gibt es keinen aktiven Tarif. Eine abgelehnte Zahlung kostet Sie nichts.',
  ended: 'Dieser Tarif ist beendet',
  endedText: 'Dieser Tarif war eingerichtet und ist inzwischen beendet.',
  aborted: 'Sie haben die Kasse verlassen',
  abortedText: 'Es wurde nichts gekauft. Ihre Auswahl ist noch da, falls Sie weitermachen möchten.',
  expired: 'Dieser Bestellvorgang ist abgelaufen',
  expiredText:
    'Er war zu lange offen und wurde zu Ihrer Sicherheit geschlossen. Es wurde nichts gekauft. Beginnen Sie mit derselben Auswahl noch einmal.',
  misconfigured: 'Die Kasse ließ sich für diese Auswahl nicht öffnen',
  misconfiguredText:
    'Entschuldigung, das liegt an uns. Es wurde nichts gekauft. Bitte schreiben Sie uns mit der Referenz unten oder wählen Sie einen anderen Tarif.',
  'not-found': 'Wir finden diese Bestellung nicht',
  notFoundText:
    'Diese Bestellung gibt es nicht, oder sie gehört zu einem anderen Konto. Wenn Sie einen Tarif gekauft haben, melden Sie sich mit der E-Mail-Adresse an, die Sie an der Kasse angegeben haben.',
  unavailable: 'Wir können Ihre Bestellung gerade nicht prüfen',
  unavailableText:
    'Es geht nichts verloren, und Sie zahlen nicht doppelt. Bitte sehen Sie gleich noch einmal nach.',
  signInText:
    'Melden Sie sich mit der E-Mail-Adresse an, die Sie an der Kasse angegeben haben. Dann sehen Sie alle Einzelheiten und können den Tarif verwalten.',
  toPlans: 'Meine Tarife ansehen',
  toStore: 'Alle Tarife ansehen',
  toChoice: 'Zurück zu meiner Auswahl',
  again: 'Noch einmal zur Kasse',
  retry: 'Noch einmal nachsehen',
  print: 'Drucken',
  write: 'E-Mail an {email}',
  watching: 'Diese Seite sieht von selbst nach, ob es etwas Neues gibt.',
  watchingOver: 'Diese Seite sieht nicht mehr nach. Laden Sie sie neu, um wieder nachzusehen.',
};
