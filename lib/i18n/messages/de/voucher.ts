import type { Messages } from '../messages';

export const voucher: Messages['voucher'] = {
  label: 'Gutscheincode',
  hint: 'Was er abzieht, sehen Sie an der Kasse, bevor Sie bezahlen.',
  refused: 'Die Kasse hat diesen Code nicht angenommen.',
};
