import type { Messages } from '../messages';

export const mySims: Messages['mySims'] = {
  number: 'Número de la SIM',
  ending: 'terminado en {ending}',
  show: 'Mostrar número',
  showOf: 'Mostrar número de la {sim}',
  hide: 'Ocultar número',
  hideOf: 'Ocultar número de la {sim}',
  copy: 'Copiar',
  copyOf: 'Copiar número de la {sim}',
  copied: 'Copiado',
  copyFailed: 'No se ha podido copiar',
  network: 'Red',
  since: 'En uso desde el',
  until: 'Libre a partir del',
  profile: 'En un dispositivo',
  profileState: {
    installed: 'Instalada',
    enabled: 'Instalada y activada',
    disabled: 'Instalada, desactivada',
    deleted: 'Eliminada del dispositivo',
  },
  install: 'Instalar',
  installOf: 'Instalar {sim}',
  taken: 'La SIM que habías elegido ya no está libre. Ahora la elegirás al pagar.',
};
