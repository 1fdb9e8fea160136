import type { Messages } from '../messages';

export const usage: Messages['usage'] = {
  heading: 'Consumo de este periodo',
  data: 'Datos',
  calls: 'Llamadas',
  texts: 'SMS',
  left: 'Quedan {left} de {whole}',
  none: '{whole} consumidos',
  over: '{whole} consumidos, {used} en total',
  notIncluded: 'No incluido, {used} consumidos',
  unlimited: 'Ilimitado',
  unlimitedUsed: 'Ilimitado, {used} consumidos hasta ahora',
  minutesOf: '{count, plural, one {# minuto} other {# minutos}}',
  textsOf: '{count, plural, one {# SMS} other {# SMS}}',
  down: 'Ahora mismo no se puede mostrar el consumo.',
};
