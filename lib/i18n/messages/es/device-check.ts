import type { Messages } from '../messages';

export const deviceCheck: Messages['deviceCheck'] = {
  another: 'Otro dispositivo',
  named:
    '{name} · {takes, select, both {eSIM y tarjeta SIM} esim {solo eSIM} other {solo tarjeta SIM}}',
  said: '{name}: {takes, select, both {admite eSIM y tarjetas SIM} esim {solo admite eSIM} card {solo admite tarjetas SIM, no eSIM} other {no se sabe qué SIM admite}}.',
  imei: 'IMEI',
  hint: 'Marca *#06# en el dispositivo para verlo: 15 cifras.',
  check: 'Comprobar dispositivo',
  checking: 'Comprobando…',
  invalid: 'Esto no es un IMEI completo. Tiene 15 cifras y la última comprueba las demás.',
  unknown: 'No conocemos este dispositivo. Aun así puedes continuar.',
  unavailable: 'No hemos podido averiguar nada de este dispositivo. Aun así puedes continuar.',
  fits: 'Sirve para el plan.',
  'with-esim': 'Sirve para el plan con una eSIM, no con una tarjeta SIM.',
  'with-card': 'Sirve para el plan con una tarjeta SIM, no con una eSIM.',
  'needs-esim': 'El plan es solo para eSIM y este dispositivo no la admite: no funcionará.',
  'needs-card': 'El plan es solo para tarjeta SIM y este dispositivo no la admite: no funcionará.',
  saves: 'Este plan pide el dispositivo. Si lo indicas aquí, te ahorras un paso en el pago.',
};
