/** @jsxRuntime automatic @jsxImportSource hono/jsx */

import { newId } from '../../ids';
import { addAddon } from '../../lifecycle/addons';
import { recordPayment } from '../../lifecycle/payments';
import { applyChange, changeProblem } from '../../lifecycle/subscription-changes';
import { insert } from '../../store/changes';
import { Radios } from '../layout';
import { formatMoney } from '../money';
import { SubscriptionSummary } from '../summary';
import { CardRadios, refusalOf } from './card';
import { aboutSubscription, actorOf, type Context, type PortalIntent, type Result } from './intent';

function alternatives({ sandbox, subscription, plan }: Context) {
  if (!subscription || !plan) return [];
  const plans = [...sandbox.state.plans.values()].filter(
    (other) =>
      other.status === 'available' && other.provider === plan.provider && other.id !== plan.id,
  );
  const addons = [...sandbox.state.addons.values()].filter(
    (addon) => addon.status === 'available' && addon.plans.includes(plan.id),
  );
  return [...addons, ...plans].map((it) => ({
    value: it.id,
    label: it.name,
    hint: formatMoney(it.price),
    price: it.price,
  }));
}

/** A change of plan or more data; a sentence when neither is on offer. */
export const changeSubscription: PortalIntent = {
  payload: aboutSubscription,
  screen: (context, form) => {
    const options = alternatives(context);
    return {
      title: 'Add data',
      body: (
        <>
          <SubscriptionSummary {...context} />
          {options.length === 0 ? (
            <p>There is nothing to add to this subscription.</p>
          ) : (
            <form method="post">
              <Radios
                name="choice"
                legend="Plan or add-on"
                options={options}
                chosen={form.choice}
              />
              <CardRadios chosen={form.payment} />
              <button type="submit">Pay</button>
            </form>
          )}
        </>
      ),
    };
  },
  submit: (context, { choice = '', payment = '' }) => {
    const chosen = alternatives(context).find((it) => it.value === choice);
    if (!chosen) return { message: 'Choose a plan or an add-on.' };
    return refusalOf(context, payment, chosen.price) ?? take(context, choice);
  },
};

function take(context: Context, choice: string): Result {
  const { sandbox, subscription, user } = context;
  if (!subscription) return { message: 'There is no subscription to change.' };
  const addon = sandbox.state.addons.get(choice);
  const plan = sandbox.state.plans.get(choice);
  if (plan) {
    const problem = changeProblem(sandbox, { subscription: subscription.id, plan: plan.id });
    if (problem) return { message: problem.message };
    const change = insert(
      sandbox,
      'subscriptionChanges',
      {
        object: 'subscriptionChange',
        id: newId('sch'),
        appliedAt: null,
        createdAt: sandbox.clock.iso(),
        plan: plan.id,
        sim: null,
        status: 'pending',
        subscription: subscription.id,
        when: 'now',
      },
      actorOf(context),
    );
    applyChange(sandbox, change, actorOf(context));
  } else if (addon) addAddon(sandbox, subscription, addon.id, actorOf(context));
  const price = (plan ?? addon)?.price;
  if (price)
    recordPayment(sandbox, {
      user: user.id,
      price,
      reason: 'other',
      subscription: subscription.id,
    });
  return { done: 'Your subscription was changed.' };
}
