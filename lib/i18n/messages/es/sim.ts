import type { Messages } from '../messages';

export const sim: Messages['sim'] = {
  choose: 'Elige una SIM',
  atCheckout: 'Elegir la SIM al pagar',
  atCheckoutHint:
    'Una eSIM nueva o una tarjeta SIM que ya tengas: lo decides en el paso siguiente.',
  atCheckoutEsim: 'Allí eliges una eSIM nueva o una que ya tengas.',
  atCheckoutPhysical:
    'Necesitas tener a mano una tarjeta SIM: al pagar te pediremos el número impreso en ella.',
  none: 'Aún no tienes ninguna SIM. Puedes elegirla al pagar.',
  down: 'Ahora mismo no podemos cargar tus SIM. Aun así, puedes elegir una al pagar.',
  named: '{type, select, eSIM {eSIM} pSIM {SIM física} other {SIM}} terminada en {ending}',
  free: 'Lista para un plan',
  fits: 'Compatible con este plan',
  retired: 'Dada de baja, ya no se puede usar',
  starting: 'Todavía se está activando con {plan}',
  inUse: 'En uso con {plan}',
  inUseUntil: 'En uso con {plan} hasta el {date}',
  inUseUnknown: 'En uso con otro plan',
  unusable: 'No se puede usar con un plan nuevo',
  otherNetwork: 'Funciona en una red distinta de la de este plan',
  esimOnly: 'Este plan es solo para eSIM',
  physicalOnly: 'Este plan es solo para SIM físicas',
  changed: 'Tu SIM no es compatible con este plan. Ahora la elegirás al pagar.',
  signInHeading: '¿Ya tienes una SIM nuestra?',
  signInText:
    'Inicia sesión para ver cuál de tus SIM es compatible, o sigue adelante y elige una al pagar.',
  signIn: 'Iniciar sesión para usar mi SIM',
};
