export const resume = {
  heading: 'Your last checkout',
  begun: 'Begun {ago}',
  plan: 'A plan that is no longer on sale',
  open: 'You went to checkout with this plan. See what came of it, or start again.',
  active: 'Your plan {plan} is active.',
  activating: 'We have your order for {plan}. The plan is not active yet.',
  soFar:
    'We see no plan from it so far. If you have paid, it shows here in a moment: please do not buy it again. If you left before paying, nothing was bought.',
  nothing: 'Nothing was bought. You can start again with the same choice.',
  unsure: 'We see no plan from it. If you have paid, sign in with the email you used at checkout.',
  ended: 'There is no active plan from it.',
  unavailable: 'We cannot check it right now. Nothing is lost, and you are not charged twice.',
  see: 'See what happened',
  plans: 'My plans',
  again: 'Start again',
  dismiss: 'Dismiss',
};
