export const error = {
  missingHeading: 'This page does not exist',
  missingText: 'The address may be old or mistyped.',
  toStore: 'See all plans',
  wrongHeading: 'Something went wrong on our side',
  wrongText: 'Please try again. My plans shows what you have bought.',
  retry: 'Try again',
};
