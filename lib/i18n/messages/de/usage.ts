import type { Messages } from '../messages';

export const usage: Messages['usage'] = {
  heading: 'In diesem Zeitraum verbraucht',
  data: 'Daten',
  calls: 'Anrufe',
  texts: 'SMS',
  left: 'Noch {left} von {whole}',
  none: '{whole} aufgebraucht',
  over: '{whole} aufgebraucht, insgesamt {used}',
  notIncluded: 'Nicht enthalten, {used} verbraucht',
  unlimited: 'Unbegrenzt',
  unlimitedUsed: 'Unbegrenzt, bisher {used} verbraucht',
  minutesOf: '{count, plural, one {# Minute} other {# Minuten}}',
  textsOf: '{count, plural, one {# SMS} other {# SMS}}',
  down: 'Der Verbrauch kann gerade nicht angezeigt werden.',
};
