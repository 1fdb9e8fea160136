export const order = {
  heading: 'Your order',
  empty: 'Choose a plan to see your order.',
  sim: 'SIM',
  submit: 'Continue to checkout',
  submitting: 'Opening checkout…',
  note: 'You pay on the next page. Nothing is bought before that.',
  withoutScript: 'You see your order on the next page, before you pay.',
};
