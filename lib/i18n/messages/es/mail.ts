import type { Messages } from '../messages';

export const mail: Messages['mail'] = {
  subject: '{code} es tu código de {store}',
  text: 'Tu código para iniciar sesión en {store} es {code}\n\nSirve una sola vez durante los próximos 10 minutos. Si no lo has pedido, ignora este correo: nadie puede entrar sin el código.\n',
};
