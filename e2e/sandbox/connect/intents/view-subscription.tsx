/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { SubscriptionSummary } from '../summary';
import { aboutSubscription, type PortalIntent } from './intent';

/** One subscription, read only. */
export const viewSubscription: PortalIntent = {
  payload: aboutSubscription,
  screen: (context) => ({
    title: 'Your subscription',
    body: <SubscriptionSummary {...context} />,
  }),
};

/** All subscriptions of the user, read only. */
export const viewSubscriptions: PortalIntent = {
  screen: ({ sandbox, user }) => {
    const subscriptions = sandbox.state.subscriptions.by('user', user.id);
    return {
      title: 'Your subscriptions',
      body:
        subscriptions.length === 0 ? (
          <p>You have no subscription yet.</p>
        ) : (
          subscriptions.map((subscription) => (
            <SubscriptionSummary
              key={subscription.id}
              sandbox={sandbox}
              subscription={subscription}
              plan={sandbox.state.plans.get(subscription.plan) ?? null}
            />
          ))
        ),
    };
  },
};
