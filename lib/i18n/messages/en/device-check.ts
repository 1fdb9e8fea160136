export const deviceCheck = {
  another: 'Another device',
  named:
    '{name} · {takes, select, both {eSIM and SIM card} esim {eSIM only} other {SIM card only}}',
  said: '{name}: {takes, select, both {takes eSIM and SIM cards} esim {takes eSIM only} card {takes SIM cards only, no eSIM} other {which SIMs it takes is not known}}.',
  imei: 'IMEI',
  hint: 'Dial *#06# on the device to see it: 15 digits.',
  check: 'Check device',
  checking: 'Checking…',
  invalid: 'This is not a whole IMEI. It has 15 digits, and the last one checks the others.',
  unknown: 'We do not know this device. You can still go on.',
  unavailable: 'We could not find out about this device. You can still go on.',
  fits: 'Fits the plan.',
  'with-esim': 'Fits the plan with an eSIM, not with a SIM card.',
  'with-card': 'Fits the plan with a SIM card, not with an eSIM.',
  'needs-esim': 'The plan is for eSIM only, and this device takes none: it will not work.',
  'needs-card': 'The plan is for SIM cards only, and this device takes none: it will not work.',
  saves: 'This plan asks for the device. Naming it here saves a step at checkout.',
};
