import type { Messages } from '../messages';

export const order: Messages['order'] = {
  heading: 'Ihre Bestellung',
  empty: 'Wählen Sie einen Tarif, um Ihre Bestellung zu sehen.',
  sim: 'SIM',
  submit: 'Weiter zur Kasse',
  submitting: 'Die Kasse wird geöffnet …',
  note: 'Sie bezahlen auf der nächsten Seite. Vorher wird nichts gekauft.',
  withoutScript: 'Ihre Bestellung sehen Sie auf der nächsten Seite, bevor Sie bezahlen.',
};
