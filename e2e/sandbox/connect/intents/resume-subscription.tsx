/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { resume } from '../../lifecycle/cancellation';
import { SubscriptionSummary } from '../summary';
import { aboutSubscription, actorOf, type Context, type PortalIntent } from './intent';

const isResumable = ({ subscription, plan }: Context) =>
  subscription?.status === 'active' &&
  subscription.endedAt !== null &&
  plan?.validity.type === 'recurring';

/** Reverts a cancellation; no button when there is none. */
export const resumeSubscription: PortalIntent = {
  payload: aboutSubscription,
  screen: (context) => ({
    title: 'Resume your subscription',
    body: (
      <>
        <SubscriptionSummary {...context} />
        {isResumable(context) ? (
          <form method="post">
            <button type="submit">Resume subscription</button>
          </form>
        ) : null}
      </>
    ),
  }),
  submit: (context) => {
    if (!isResumable(context) || !context.subscription)
      return { message: 'This subscription cannot be resumed.' };
    resume(context.sandbox, context.subscription, actorOf(context));
    return 'return';
  },
};
