import type { Messages } from '../messages';

export const device: Messages['device'] = {
  choose: 'Für welches Gerät ist der Tarif?',
  optional: 'Freiwillige Angabe',
  none: 'Das sage ich an der Kasse',
};
