import type { Messages } from '../messages';

export const signIn: Messages['signIn'] = {
  heading: 'Anmelden',
  lead: 'Geben Sie Ihre E-Mail-Adresse ein, und wir senden Ihnen einen Code. Kein Passwort. Zum ersten Mal hier? Dann geht es genauso.',
  kept: 'Ihre Auswahl bleibt erhalten.',
  email: 'E-Mail-Adresse',
  send: 'Code per E-Mail senden',
  codeHeading: 'Sehen Sie in Ihr Postfach',
  codeLead:
    'Wir haben einen 6-stelligen Code an {email} gesendet. Er gilt 10 Minuten. Nichts angekommen? Sehen Sie im Spam-Ordner nach.',
  code: 'Code',
  submit: 'Anmelden',
  again: 'Neuen Code senden',
  change: 'Andere E-Mail-Adresse nutzen',
  problemHeading: 'Das hat nicht geklappt',
  toEmail: 'E-Mail-Adresse eingeben',
  toCode: 'Code eingeben',
  'email-invalid': 'Bitte geben Sie eine E-Mail-Adresse ein, zum Beispiel ada@example.com.',
  'code-wrong':
    'Dieser Code stimmt nicht. Bitte sehen Sie in die neueste E-Mail und versuchen Sie es noch einmal.',
  'code-expired': 'Dieser Code ist abgelaufen. Bitte fordern Sie einen neuen an.',
  'too-many':
    'Zu viele Versuche. Bitte warten Sie ein paar Minuten und fordern Sie einen neuen Code an.',
  outdated:
    'Diese Seite war älter als die neueste Version des Shops. Bitte versuchen Sie es noch einmal.',
  'mail-failed':
    'Wir können gerade keine E-Mails senden. Bitte versuchen Sie es gleich noch einmal.',
  unavailable: 'Wir können Sie gerade nicht anmelden. Bitte versuchen Sie es gleich noch einmal.',
};
