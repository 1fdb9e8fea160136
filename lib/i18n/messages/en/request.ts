export const request = {
  foreign:
    'This did not come from a page of the store, so nothing was done. Please open the store and try again there.',
  'too-large': 'This is more than the store can take, so nothing was done.',
};
