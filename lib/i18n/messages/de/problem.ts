import type { Messages } from '../messages';

export const problem: Messages['problem'] = {
  heading: 'Es ging nicht weiter zur Kasse',
  nothingBought: 'Es wurde nichts gekauft.',
  show: {
    plan: 'Tarif auswählen',
    sim: 'SIM auswählen',
    device: 'Gerät auswählen',
    imei: 'Zur IMEI',
    voucher: 'Zum Gutscheincode',
  },
  'no-plan': 'Bitte wählen Sie zuerst einen Tarif.',
  'plan-gone': 'Dieser Tarif wird nicht mehr verkauft. Bitte wählen Sie einen anderen.',
  'sim-unknown': 'Diese SIM kennen wir nicht. Bitte wählen Sie eine der SIMs unten.',
  'sim-needs-sign-in':
    'Bitte melden Sie sich an, um eine Ihrer SIMs zu nutzen, oder wählen Sie die SIM an der Kasse.',
  'sim-retired': 'Die gewählte SIM ist stillgelegt. Bitte wählen Sie eine andere.',
  'sim-starting':
    'Die gewählte SIM wird noch für einen anderen Tarif aktiviert. Bitte wählen Sie eine andere.',
  'sim-in-use':
    'Die gewählte SIM ist durch einen anderen Tarif belegt. Bitte wählen Sie eine andere.',
  'sim-unusable':
    'Die gewählte SIM lässt sich nicht für einen neuen Tarif nutzen. Bitte wählen Sie eine andere.',
  'sim-other-network':
    'Die gewählte SIM funktioniert in einem anderen Netz als dieser Tarif. Bitte wählen Sie eine andere.',
  'sim-esim-only': 'Diesen Tarif gibt es nur als eSIM, und Sie haben eine SIM-Karte gewählt.',
  'sim-physical-only': 'Diesen Tarif gibt es nur mit SIM-Karte, und Sie haben eine eSIM gewählt.',
  'device-unknown': 'Dieses Gerät kennen wir nicht. Bitte wählen Sie eines der Geräte unten.',
  'device-refused':
    'Die Kasse hat dieses Gerät nicht angenommen. Bitte wählen Sie ein anderes oder geben Sie es erst an der Kasse an.',
  'imei-invalid':
    'Das ist keine vollständige IMEI. Bitte sehen Sie sich die Ziffern noch einmal an.',
  'imei-busy':
    'Das waren viele Geräteprüfungen in kurzer Zeit. Bitte warten Sie eine Minute und versuchen Sie es dann noch einmal.',
  'voucher-refused':
    'Die Kasse hat diesen Gutscheincode nicht angenommen. Bitte ändern Sie ihn oder fahren Sie ohne fort.',
  'account-closed':
    'Ihr Konto ist gesperrt, deshalb können Sie keinen Tarif kaufen. Bitte schreiben Sie uns, wir kümmern uns darum.',
  'sign-in-unchecked':
    'Wir können Ihre Anmeldung gerade nicht prüfen und deshalb weder Ihre SIM noch Ihr Gerät nutzen. Ihre Auswahl bleibt erhalten: Bitte versuchen Sie es gleich noch einmal oder wählen Sie die SIM an der Kasse.',
  refused:
    'Die Kasse hat diese Auswahl nicht angenommen. Bitte versuchen Sie es mit einer anderen SIM oder einem anderen Tarif.',
  busy: 'An der Kasse ist gerade viel los. Ihre Auswahl bleibt erhalten: Bitte versuchen Sie es in einer Minute noch einmal.',
  outdated:
    'Diese Seite war älter als die neueste Version des Shops. Ihre Auswahl bleibt erhalten: Bitte gehen Sie noch einmal weiter.',
  unavailable:
    'Wir erreichen die Kasse gerade nicht. Ihre Auswahl bleibt erhalten: Bitte versuchen Sie es gleich noch einmal.',
};
