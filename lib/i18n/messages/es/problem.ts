import type { Messages } from '../messages';

export const problem: Messages['problem'] = {
  heading: 'No hemos podido continuar al pago',
  nothingBought: 'No se ha comprado nada.',
  show: {
    plan: 'Elige un plan',
    sim: 'Elige una SIM',
    device: 'Elige un dispositivo',
    imei: 'Ver el IMEI',
    voucher: 'Ver el código promocional',
  },
  'no-plan': 'Primero elige un plan.',
  'plan-gone': 'Este plan ya no está a la venta. Elige otro.',
  'sim-unknown': 'No conocemos esta SIM. Elige una de las de abajo.',
  'sim-needs-sign-in': 'Inicia sesión para usar una de tus SIM o elige la SIM al pagar.',
  'sim-retired': 'La SIM que has elegido está dada de baja. Elige otra.',
  'sim-starting': 'La SIM que has elegido todavía se está activando con otro plan. Elige otra.',
  'sim-in-use': 'La SIM que has elegido está en uso con otro plan. Elige otra.',
  'sim-unusable': 'La SIM que has elegido no se puede usar con un plan nuevo. Elige otra.',
  'sim-other-network':
    'La SIM que has elegido funciona en una red distinta de la de este plan. Elige otra.',
  'sim-esim-only': 'Este plan es solo para eSIM y has elegido una SIM física.',
  'sim-physical-only': 'Este plan es solo para SIM físicas y has elegido una eSIM.',
  'device-unknown': 'No conocemos este dispositivo. Elige uno de los de abajo.',
  'device-refused': 'El pago no ha aceptado este dispositivo. Elige otro o indícalo al pagar.',
  'imei-invalid': 'Esto no es un IMEI completo. Revisa sus cifras.',
  'imei-busy':
    'Son muchas comprobaciones de dispositivos en poco tiempo. Espera un minuto y vuelve a intentarlo.',
  'voucher-refused': 'El pago no ha aceptado este código promocional. Cámbialo o continúa sin él.',
  'account-closed':
    'Tu cuenta está bloqueada y no puede comprar planes. Escríbenos y lo revisaremos.',
  'sign-in-unchecked':
    'Ahora mismo no podemos comprobar tu sesión, así que no podemos usar tu SIM ni tu dispositivo. Guardamos tu elección: inténtalo de nuevo en un momento o elige la SIM al pagar.',
  refused: 'El pago no ha aceptado esta elección. Prueba con otra SIM o con otro plan.',
  busy: 'Ahora mismo hay mucha gente pagando. Guardamos tu elección: inténtalo de nuevo en un minuto.',
  outdated:
    'Esta página era anterior a la última versión de la tienda. Guardamos tu elección: continúa otra vez.',
  unavailable:
    'Ahora mismo no podemos abrir el pago. Guardamos tu elección: inténtalo de nuevo en un momento.',
};
