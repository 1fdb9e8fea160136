import type { Messages } from '../messages';

export const mySims: Messages['mySims'] = {
  number: 'SIM-Nummer',
  ending: 'mit Endziffern {ending}',
  show: 'Nummer zeigen',
  showOf: 'Nummer zeigen: {sim}',
  hide: 'Nummer verbergen',
  hideOf: 'Nummer verbergen: {sim}',
  copy: 'Kopieren',
  copyOf: 'Kopieren: Nummer von {sim}',
  copied: 'Kopiert',
  copyFailed: 'Kopieren nicht möglich',
  network: 'Netz',
  since: 'Belegt seit',
  until: 'Frei ab',
  profile: 'Auf einem Gerät',
  profileState: {
    installed: 'Installiert',
    enabled: 'Installiert und eingeschaltet',
    disabled: 'Installiert, ausgeschaltet',
    deleted: 'Vom Gerät entfernt',
  },
  install: 'Installieren',
  installOf: 'Installieren: {sim}',
  taken: 'Die gewählte SIM ist nicht mehr frei. Sie wählen die SIM jetzt an der Kasse.',
};
