import type { Messages } from '../messages';

export const site: Messages['site'] = {
  title: 'Planes móviles',
  description: 'Planes móviles con su precio, su duración y su red explicados con claridad.',
  skip: 'Saltar al contenido',
  navigation: 'Principal',
  plans: 'Planes',
  myPlans: 'Mis planes',
  mySims: 'Mis SIM',
  signIn: 'Iniciar sesión',
  signOut: 'Cerrar sesión',
  signedInAs: 'Has iniciado sesión como {email}',
  help: '¿Necesitas ayuda?',
  helpBy: 'Escribe a {email}',
  secured: 'Pago y activación a través de Gigs.',
  language: 'Idioma',
};
