import type { Messages } from '../messages';

export const sim: Messages['sim'] = {
  choose: 'SIM auswählen',
  atCheckout: 'SIM an der Kasse wählen',
  atCheckoutHint:
    'Eine neue eSIM oder eine SIM-Karte, die Sie haben: Das entscheiden Sie im nächsten Schritt.',
  atCheckoutEsim: 'Dort nehmen Sie eine neue eSIM oder eine, die Sie schon haben.',
  atCheckoutPhysical:
    'Sie brauchen eine SIM-Karte zur Hand: An der Kasse geben Sie die aufgedruckte Nummer ein.',
  none: 'Sie haben noch keine SIMs. Sie können an der Kasse eine wählen.',
  down: 'Wir können Ihre SIMs gerade nicht laden. Sie können trotzdem an der Kasse eine SIM wählen.',
  named: '{type, select, eSIM {eSIM} pSIM {SIM-Karte} other {SIM}} mit Endziffern {ending}',
  free: 'Bereit für einen Tarif',
  fits: 'Passt zu diesem Tarif',
  retired: 'Stillgelegt, nicht mehr nutzbar',
  starting: 'Wird noch mit {plan} aktiviert',
  inUse: 'Belegt durch {plan}',
  inUseUntil: 'Belegt durch {plan} bis {date}',
  inUseUnknown: 'Belegt durch einen anderen Tarif',
  unusable: 'Nicht für einen neuen Tarif nutzbar',
  otherNetwork: 'Funktioniert in einem anderen Netz als dieser Tarif',
  esimOnly: 'Diesen Tarif gibt es nur als eSIM',
  physicalOnly: 'Diesen Tarif gibt es nur mit SIM-Karte',
  changed: 'Ihre SIM passt nicht zu diesem Tarif. Sie wählen die SIM jetzt an der Kasse.',
  signInHeading: 'Haben Sie schon eine SIM von uns?',
  signInText:
    'Melden Sie sich an, um zu sehen, welche Ihrer SIMs passt, oder wählen Sie einfach an der Kasse eine SIM.',
  signIn: 'Anmelden und eigene SIM nutzen',
};
