export const device = {
  choose: 'Which device is it for?',
  optional: 'Optional',
  none: 'I will say at checkout',
};
