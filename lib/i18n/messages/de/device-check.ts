import type { Messages } from '../messages';

export const deviceCheck: Messages['deviceCheck'] = {
  another: 'Ein anderes Gerät',
  named:
    '{name} · {takes, select, both {eSIM und SIM-Karte} esim {nur eSIM} other {nur SIM-Karte}}',
  said: '{name}: {takes, select, both {nimmt eSIM und SIM-Karten} esim {nimmt nur eSIM} card {nimmt nur SIM-Karten, keine eSIM} other {welche SIMs es nimmt, ist nicht bekannt}}.',
  imei: 'IMEI',
  hint: 'Das Gerät zeigt sie nach der Eingabe von *#06#: 15 Ziffern.',
  check: 'Gerät prüfen',
  checking: 'Wird geprüft …',
  invalid: 'Das ist keine vollständige IMEI. Sie hat 15 Ziffern, die letzte prüft die anderen.',
  unknown: 'Dieses Gerät kennen wir nicht. Sie können trotzdem fortfahren.',
  unavailable: 'Über dieses Gerät konnten wir nichts herausfinden. Sie können trotzdem fortfahren.',
  fits: 'Passt zum Tarif.',
  'with-esim': 'Passt zum Tarif mit einer eSIM, nicht mit einer SIM-Karte.',
  'with-card': 'Passt zum Tarif mit einer SIM-Karte, nicht mit einer eSIM.',
  'needs-esim':
    'Den Tarif gibt es nur als eSIM, und dieses Gerät nimmt keine: Es wird nicht funktionieren.',
  'needs-card':
    'Den Tarif gibt es nur auf SIM-Karte, und dieses Gerät nimmt keine: Es wird nicht funktionieren.',
  saves:
    'Dieser Tarif fragt nach dem Gerät. Wenn Sie es hier angeben, entfällt ein Schritt an der Kasse.',
};
