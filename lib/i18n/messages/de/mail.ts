import type { Messages } from '../messages';

export const mail: Messages['mail'] = {
  subject: '{code} ist Ihr Code für {store}',
  text: 'Ihr Anmeldecode für {store} lautet {code}\n\nEr gilt 10 Minuten lang und nur einmal. Haben Sie ihn nicht angefordert? Dann können Sie diese E-Mail ignorieren: Ohne den Code kann sich niemand anmelden.\n',
};
