/** @jsxRuntime automatic @jsxImportSource hono/jsx */

import { cancel } from '../../lifecycle/cancellation';
import { cancellationDetailsSchema } from '../../schema/subscription';
import { SubscriptionSummary } from '../summary';
import { aboutSubscription, actorOf, type Context, type PortalIntent } from './intent';

const reasons = [
  ['noDetails', 'I would rather not say'],
  ['tooExpensive', 'Too expensive'],
  ['unused', 'I do not use it'],
  ['connectivityIssues', 'Connection problems'],
  ['customerService', 'Customer service'],
  ['other', 'Something else'],
] as const;

const isCancelable = ({ subscription, plan }: Context) =>
  subscription?.status === 'active' &&
  subscription.endedAt === null &&
  plan?.validity.type === 'recurring';

/** Settings of a subscription; no button when it cannot be canceled. */
export const cancelSubscription: PortalIntent = {
  payload: aboutSubscription,
  screen: (context) => ({
    title: 'Subscription settings',
    body: (
      <>
        <SubscriptionSummary {...context} />
        {isCancelable(context) ? (
          <form method="post">
            <div class="field">
              <label for="reason">Reason</label>
              <select id="reason" name="reason">
                {reasons.map(([value, label]) => (
                  <option key={value} value={value}>
                    {label}
                  </option>
                ))}
              </select>
            </div>
            <div class="field">
              <label for="comment">Comment (optional)</label>
              <textarea id="comment" name="comment" rows={2} maxlength={255} />
            </div>
            <button type="submit">Cancel subscription</button>
          </form>
        ) : null}
      </>
    ),
  }),
  submit: (context, { reason, comment }) => {
    if (!isCancelable(context) || !context.subscription)
      return { message: 'This subscription cannot be canceled.' };
    const userReason = cancellationDetailsSchema.shape.userReason.safeParse(reason).data ?? null;
    cancel(context.sandbox, context.subscription, actorOf(context), {
      userReason,
      userComment: comment || null,
    });
    return 'return';
  },
};
