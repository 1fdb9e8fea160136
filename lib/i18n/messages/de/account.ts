import type { Messages } from '../messages';

export const account: Messages['account'] = {
  plansHeading: 'Meine Tarife',
  simsHeading: 'Meine SIMs',
  noPlansHeading: 'Noch keine Tarife',
  noPlansText: 'Hier erscheinen die Tarife, die Sie kaufen.',
  noSimsHeading: 'Noch keine SIMs',
  noSimsText: 'Hier erscheinen Ihre SIMs, sobald Sie einen Tarif haben.',
  browse: 'Alle Tarife ansehen',
  buy: 'Tarif kaufen',
  downHeading: 'Das lässt sich gerade nicht laden',
  downText: 'Ihre Tarife und SIMs sind sicher. Bitte versuchen Sie es gleich noch einmal.',
  closedHeading: 'Ihr Konto ist gesperrt',
  closedText:
    'Tarife und SIMs lassen sich nicht anzeigen. Bitte schreiben Sie uns, wir kümmern uns darum.',
  deletedHeading: 'Ihr Konto wurde gelöscht',
  deletedText:
    'Die Tarife und SIMs darin gibt es nicht mehr. Sie können als neue Kundin oder neuer Kunde einen Tarif kaufen. Wenn Sie das nicht wollten, schreiben Sie uns bitte.',
  endedOn: 'Beendet am {date}',
  useForPlan: 'Für einen neuen Tarif nutzen',
  status: {
    pending: 'Wird eingerichtet',
    initiated: 'Wartet auf Zahlung',
    active: 'Aktiv',
    cancelled: 'Gekündigt',
    restricted: 'Eingeschränkt',
    ended: 'Beendet',
    unknown: 'Status unbekannt',
  },
  simStatus: {
    free: 'Bereit',
    inUse: 'Belegt',
    starting: 'Wird aktiviert',
    retired: 'Stillgelegt',
    unusable: 'Nicht nutzbar',
  },
};
