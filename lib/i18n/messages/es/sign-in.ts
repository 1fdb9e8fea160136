import type { Messages } from '../messages';

export const signIn: Messages['signIn'] = {
  heading: 'Iniciar sesión',
  lead: 'Escribe tu correo y te enviamos un código. Sin contraseña. ¿Es tu primera vez? Funciona igual.',
  kept: 'Guardamos lo que has elegido.',
  email: 'Correo electrónico',
  send: 'Envíame un código',
  codeHeading: 'Revisa tu correo',
  codeLead:
    'Hemos enviado un código de 6 cifras a {email}. Sirve durante 10 minutos. ¿No te llega? Mira en la carpeta de spam.',
  code: 'Código',
  submit: 'Iniciar sesión',
  again: 'Enviar otro código',
  change: 'Usar otro correo',
  problemHeading: 'No ha funcionado',
  toEmail: 'Escribe tu correo',
  toCode: 'Escribe el código',
  'email-invalid': 'Escribe una dirección de correo, por ejemplo ada@example.com.',
  'code-wrong': 'Este código no es correcto. Mira el correo más reciente e inténtalo de nuevo.',
  'code-expired': 'Este código ha caducado. Pide otro.',
  'too-many': 'Demasiados intentos. Espera unos minutos y pide otro código.',
  outdated: 'Esta página era anterior a la última versión de la tienda. Inténtalo de nuevo.',
  'mail-failed': 'Ahora mismo no podemos enviar correos. Inténtalo de nuevo en un momento.',
  unavailable: 'Ahora mismo no puedes iniciar sesión. Inténtalo de nuevo en un momento.',
};
