export const problem = {
  heading: 'We could not go on to checkout',
  nothingBought: 'Nothing was bought.',
  show: {
    plan: 'Choose a plan',
    sim: 'Choose a SIM',
    device: 'Choose a device',
    imei: 'Look at the IMEI',
    voucher: 'Look at the voucher code',
  },
  'no-plan': 'Please choose a plan first.',
  'plan-gone': 'This plan is no longer on sale. Please choose another one.',
  'sim-unknown': 'We do not know this SIM. Please choose one of the SIMs below.',
  'sim-needs-sign-in': 'Please sign in to use one of your SIMs, or pick a SIM at checkout.',
  'sim-retired': 'The SIM you chose is retired. Please choose another one.',
  'sim-starting':
    'The SIM you chose is still being activated for another plan. Please choose another one.',
  'sim-in-use': 'The SIM you chose is in use by another plan. Please choose another one.',
  'sim-unusable': 'The SIM you chose cannot be used for a new plan. Please choose another one.',
  'sim-other-network':
    'The SIM you chose works on another network than this plan. Please choose another one.',
  'sim-esim-only': 'This plan is for eSIM only, and the SIM you chose is a physical one.',
  'sim-physical-only': 'This plan is for physical SIMs only, and the SIM you chose is an eSIM.',
  'device-unknown': 'We do not know this device. Please choose one of the devices below.',
  'device-refused':
    'Checkout did not accept this device. Please choose another one, or say it at checkout.',
  'imei-invalid': 'This is not a whole IMEI. Please look at its digits again.',
  'imei-busy': 'That were many device checks in a short time. Please wait a minute and try again.',
  'voucher-refused':
    'Checkout did not accept this voucher code. Please change it, or go on without one.',
  'account-closed':
    'Your account is blocked, so it cannot buy a plan. Please write to us and we will look into it.',
  'sign-in-unchecked':
    'We cannot check your sign-in right now, so we cannot use a SIM or device of yours. Your choice is kept: please try again in a moment, or pick the SIM at checkout.',
  refused: 'Checkout did not accept this choice. Please try another SIM or another plan.',
  busy: 'Checkout is very busy. Your choice is kept: please try again in a minute.',
  outdated:
    'This page was older than the newest version of the store. Your choice is kept: please continue once more.',
  unavailable:
    'We cannot reach checkout right now. Your choice is kept: please try again in a moment.',
};
