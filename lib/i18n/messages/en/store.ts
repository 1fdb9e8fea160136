export const store = {
  heading: 'Pick your mobile plan',
  headingSims: 'Find the plan that fits your SIM',
  lead: 'Real prices, terms and limits. Use a SIM you already have or pick a new one at checkout.',
  leadSignedOut:
    'Real prices, terms and limits. No account needed: take a new SIM at checkout or use one you have.',
  closedHeading: 'Your account is blocked',
  closedText: 'You can look around, but not buy. Write to us and we will look into it.',
  emptyHeading: 'No plans on sale right now',
  emptyText: 'There is nothing to buy at the moment. Please come back a little later.',
  downHeading: 'We cannot load the plans right now',
  downText: 'Nothing is lost and nothing was bought. Please try again in a moment.',
  retry: 'Try again',
};
