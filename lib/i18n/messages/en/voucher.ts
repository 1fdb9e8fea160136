export const voucher = {
  label: 'Voucher code',
  hint: 'You see what it takes off at checkout, before you pay.',
  refused: 'Checkout did not accept this code.',
};
