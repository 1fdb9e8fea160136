import type { Messages } from '../messages';

export const site: Messages['site'] = {
  title: 'Mobilfunktarife',
  description: 'Mobilfunktarife mit klaren Angaben zu Preis, Laufzeit und Netz.',
  skip: 'Zum Inhalt springen',
  navigation: 'Hauptmenü',
  plans: 'Tarife',
  myPlans: 'Meine Tarife',
  mySims: 'Meine SIMs',
  signIn: 'Anmelden',
  signOut: 'Abmelden',
  signedInAs: 'Angemeldet als {email}',
  help: 'Brauchen Sie Hilfe?',
  helpBy: 'Schreiben Sie an {email}',
  secured: 'Zahlung und Aktivierung über Gigs.',
  language: 'Sprache',
};
